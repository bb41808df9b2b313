import { crc32, deflateRawSync } from 'node:zlib';

/** A member of an archive to be built; what it says of itself may be a lie. */
export interface Packed {
  /** Bytes of its name: text is UTF-8 with its flag set, bytes are in an encoding nobody names. */
  name: string | Uint8Array;
  data: string | Uint8Array;
  /** 0 stored, 8 deflated. */
  method?: number;
  encrypted?: boolean;
  /** What is said of its size, where it is not so. */
  size?: number;
  crc?: number;
}

/** A zip of these members (APPNOTE 4.3): local headers and data, the central directory, its end. */
export function zipped(...members: readonly Packed[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const { name, data, method = 8, encrypted = false, size, crc } of members) {
    const nameBytes = Buffer.from(name as string);
    const content = Buffer.from(data as string);
    const packed = method === 8 ? deflateRawSync(content) : content;
    const flags = (typeof name === 'string' ? 0x800 : 0) | (encrypted ? 1 : 0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, place, nameBytes);
    const header = [Buffer.from([0x50, 0x4b, 3, 4]), common, nameBytes, packed];
    local.push(...header);
    at += header.reduce((sum, { length }) => sum + length, 0);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(
    central.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...central, end]);
}
