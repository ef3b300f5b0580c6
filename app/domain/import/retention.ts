/**
 * Days for which a list's rows are kept after import, so that refused rows can be downloaded and corrected. A list nobody
 * confirmed is deleted after the same time. The retention table proposes the same for an unfinished registration; no
 * paragraph names a number, Art. 5(1)(e) GDPR only says no longer than needed.
 */
export const importRowsDays = 30;
