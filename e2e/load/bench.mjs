// The benchmark of the built product; `npm run bench` builds it first. Written in TypeScript, so it runs from dist.
const { main } = await import('../dist/load/main.js');
await main(process.argv.slice(2));
