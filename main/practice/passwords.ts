import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

/** Argon2id: memory in KiB, passes, lanes. The default is 64 MiB and 3 passes (RFC 9106, second choice). */
export const PasswordCost = z.object({
  memory: z.int().min(8),
  passes: z.int().min(1),
  lanes: z.int().min(1),
});
export type PasswordCost = z.infer<typeof PasswordCost>;
export const usualCost: PasswordCost = { memory: 65_536, passes: 3, lanes: 1 };

/** A secret locked with a password: everything needed to open it but the password. All bytes are base64. */
export const Wrapped = z.object({
  cost: PasswordCost,
  salt: z.base64(),
  nonce: z.base64(),
  tag: z.base64(),
  secret: z.base64(),
});
export type Wrapped = z.infer<typeof Wrapped>;

/** `boundTo` is what the lock belongs to (keyring, member, version): moved elsewhere, it does not open. */
export async function wrap(
  secret: Uint8Array,
  password: string,
  boundTo: string,
  cost: PasswordCost,
): Promise<Wrapped> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(password, salt, cost), nonce);
  cipher.setAAD(Buffer.from(boundTo + JSON.stringify(cost)));
  const locked = Buffer.concat([cipher.update(secret), cipher.final()]);
  const text = (bytes: Buffer) => bytes.toString('base64');
  return { cost, salt: text(salt), nonce: text(nonce), tag: text(cipher.getAuthTag()), secret: text(locked) };
}

/** The secret, or null when the password or what it is bound to is not the one it was locked with. */
export async function unwrap(
  wrapped: Wrapped,
  password: string,
  boundTo: string,
): Promise<Uint8Array | null> {
  const bytes = (text: string) => Buffer.from(text, 'base64');
  const key = await keyFrom(password, bytes(wrapped.salt), wrapped.cost);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(wrapped.nonce));
    decipher.setAAD(Buffer.from(boundTo + JSON.stringify(wrapped.cost)));
    decipher.setAuthTag(bytes(wrapped.tag));
    return Buffer.concat([decipher.update(bytes(wrapped.secret)), decipher.final()]);
  } catch {
    // GCM says no more than this, and there is no more to know.
    return null;
  }
}

function keyFrom(password: string, salt: Uint8Array, cost: PasswordCost): Promise<Buffer> {
  return hashRaw(password.normalize('NFKC'), {
    salt,
    memoryCost: cost.memory,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
  });
}
