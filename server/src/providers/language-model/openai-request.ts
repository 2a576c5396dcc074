import type {
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
  ChatCompletionTool,
} from 'openai/resources/chat/completions';
import type { ModelMessage, ModelRequest, ModelTool } from './port.ts';

export function toOpenAiRequest(
  request: ModelRequest,
  model: string,
  isOpenAi: boolean,
): ChatCompletionCreateParamsStreaming {
  const { maxOutputTokens, tools } = request;
  return {
    model,
    stream: true,
    stream_options: { include_usage: true },
    // OpenAI's newer models refuse the old name; most compatible servers know only that one.
    ...(isOpenAi ? { max_completion_tokens: maxOutputTokens } : { max_tokens: maxOutputTokens }),
    // Compatible servers may refuse a field that they do not know.
    ...(isOpenAi && request.cacheKey && { prompt_cache_key: request.cacheKey }),
    messages: [{ role: 'system', content: request.system }, ...request.messages.map(toMessage)],
    ...(tools.length > 0 && { tools: tools.map(toTool) }),
  };
}

function toMessage(message: ModelMessage): ChatCompletionMessageParam {
  switch (message.role) {
    case 'user':
      return { role: 'user', content: message.text };
    case 'instruction':
      return { role: 'system', content: message.text };
    case 'tool':
      return { role: 'tool', tool_call_id: message.toolCallId, content: message.text };
    case 'assistant':
      return {
        role: 'assistant',
        content: message.text,
        ...(message.toolCalls &&
          message.toolCalls.length > 0 && {
            tool_calls: message.toolCalls.map((call) => ({
              id: call.id,
              type: 'function' as const,
              function: { name: call.name, arguments: call.argumentsText },
            })),
          }),
      };
  }
}

function toTool(tool: ModelTool): ChatCompletionTool {
  return {
    type: 'function',
    function: {
      name: tool.name,
      description: tool.description,
      parameters: { ...tool.parameters },
      strict: !tool.isLoose,
    },
  };
}
