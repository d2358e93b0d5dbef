/** The tables of docs/protocol.md are those of the contract. Needs the built contract; the stage of types runs before. */
export async function protocol() {
  const { protocolText } = await import('../protocol.mjs');
  const { text, next } = await protocolText();
  return text === next ? [] : ['docs/protocol.md is not current: run `npm run protocol`'];
}
