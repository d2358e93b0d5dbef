/** Stands for every stylesheet in tests: a class is called by its own name. */
export default new Proxy({}, { get: (_target, name) => String(name) });
