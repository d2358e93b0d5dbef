/** Bytes of one person: sixteen of the id, one of the group. */
const SIZE = 17;
const ID_BYTES = 16;
const UUID = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** Who is in which group, as bytes: a tenth of the same as text. Ids must be UUIDs, groups 0 to 255. Linear. */
export function packMembership(membership: readonly (readonly [id: string, group: number])[]): Buffer {
  const bytes = Buffer.alloc(membership.length * SIZE);
  for (const [at, [id, group]] of membership.entries()) {
    bytes.write(id.replaceAll('-', ''), at * SIZE, 'hex');
    bytes.writeUInt8(group, at * SIZE + ID_BYTES);
  }
  return bytes;
}

/** What `packMembership` packed, in the same order. Linear. */
export function unpackMembership(bytes: Buffer): [id: string, group: number][] {
  return Array.from({ length: Math.floor(bytes.length / SIZE) }, (_, at) => {
    const hex = bytes.toString('hex', at * SIZE, at * SIZE + ID_BYTES);
    return [hex.replace(UUID, '$1-$2-$3-$4-$5'), bytes.readUInt8(at * SIZE + ID_BYTES)];
  });
}
