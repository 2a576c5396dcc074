/** A message's text. Its markdown is shown as plain text with bold: an agent reads it, nobody clicks it. */
export function RichText(props: { text: string }) {
  const parts = props.text.split(/\*\*([^*\n]+)\*\*/);
  return (
    <span class="text">
      {parts.map((part, index) => (index % 2 === 1 ? <strong>{part}</strong> : part))}
    </span>
  );
}
