import { type IsoDate, shiftDate } from "../days";

/**
 * Nobody stays for ever (Art. 5(1)(e), 17(1)(a) GDPR, § 84(2) SGB X): after a year without a sign of life the person is
 * asked whether they still want to be accompanied; three months later the coordinator is shown that the record may go.
 * Nothing goes by itself. The numbers are the product's own; no paragraph names any.
 */
export const askAfterMonths = 12;
export const proposeAfterMonths = 15;

/** Whoever gave the last sign of life on such a day or before is asked; before the other is proposed for erasure. */
export const silentSince = (today: IsoDate): { ask: IsoDate; propose: IsoDate } => ({
  ask: shiftDate(today, { months: -askAfterMonths }),
  propose: shiftDate(today, { months: -proposeAfterMonths }),
});
