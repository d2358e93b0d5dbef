/** Every migration, oldest first. A test holds this list against the files in migrations/. */
export const migrations: (new () => object)[] = [];
