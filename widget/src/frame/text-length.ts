/** Longest text the server takes (protocol, `messageTextLengthMax`). */
export const textLengthMax = 8000;
