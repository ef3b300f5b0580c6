/** Refusals of one account that are written down in one minute; more of them say nothing new. */
const perMinute = 20;
const minuteMs = 60_000;

/**
 * Whether a refusal is to be written down: whoever asks again and again for what is not theirs must not fill the log.
 * Each process counts for itself.
 */
export function refusalBook(): (userId: string, now: Date) => boolean {
  let minute = 0;
  let counts = new Map<string, number>();
  return (userId, now) => {
    const current = Math.floor(now.getTime() / minuteMs);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const count = (counts.get(userId) ?? 0) + 1;
    counts.set(userId, count);
    return count <= perMinute;
  };
}
