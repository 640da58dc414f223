const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const CLOCK = /^(-?)(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:\.\d+)?)$/;

/** Seconds of "12.5", "12,5", "1:35" and "0:01:35.250"; null for what is no time, frames at the end included. */
export function secondsOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (DECIMAL.test(plain)) return Number(plain);
  const match = CLOCK.exec(plain);
  if (!match) return null;
  const [, sign, hours, minutes, seconds] = match;
  if (Number(seconds) >= 60 || (hours !== undefined && Number(minutes) >= 60)) return null;
  const sec = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -sec : sec;
}

/** Why a text is no time, in words. */
export function noTime(name: string, text: string): string {
  if (text.trim() === '') return `It has no ${name}.`;
  return `“${text.trim().slice(0, 40)}” is no ${name}: seconds (12.5) or h:mm:ss are read.`;
}
