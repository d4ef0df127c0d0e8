/** CRC-32 (IEEE) over UTF-8, and the sum of them by which a heartbeat proves that no row was missed. */
const TABLE = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const utf8 = new TextEncoder();

export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of utf8.encode(text)) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** What the server has sent since the last subscribe: row count and sum modulo 2^32 of CRC-32(`key|seq`). */
export class Coverage {
  #rows = new Map<string, number>();
  #sum = 0;

  clear(): void {
    this.#rows.clear();
    this.#sum = 0;
  }

  add(key: string, seq: number): void {
    const crc = crc32(`${key}|${seq}`);
    this.#sum = (this.#sum - (this.#rows.get(key) ?? 0) + crc) >>> 0;
    this.#rows.set(key, crc);
  }

  remove(key: string): void {
    this.#sum = (this.#sum - (this.#rows.get(key) ?? 0)) >>> 0;
    this.#rows.delete(key);
  }

  get rows(): number {
    return this.#rows.size;
  }

  get checksum(): string {
    return this.#sum.toString(16).padStart(8, '0');
  }
}
