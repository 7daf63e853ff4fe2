// Password hashes by argon2id (19 MiB, two passes: OWASP's minimum, about 12 ms).
import { hash, verify } from '@node-rs/argon2';

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

export const isPassword = (passwordHash: string, password: string): Promise<boolean> => verify(passwordHash, password);

let unusedHash: Promise<string> | undefined;

/** Takes as long as a real check, so that the time of the answer does not reveal whether an account exists. */
export async function checkNobody(password: string): Promise<false> {
  unusedHash ??= hashPassword('nobody has this password');
  await isPassword(await unusedHash, password);
  return false;
}
