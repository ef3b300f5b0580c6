/** What a coordinator may do with the way in which somebody signs in. */
export type AccountChange =
  | "address-changed"
  | "sessions-ended"
  | "second-factor-reset"
  | "user-disabled"
  | "user-enabled";

/** What the access log notes. */
export type AccessEvent =
  | AccountChange
  | "address-change-asked"
  | "address-change-stopped"
  | "address-change-taken-back"
  | "looked"
  | "reason-given"
  | "refused"
  | "seen-as-person"
  | "signed-in"
  | "sign-in-failed"
  | "signed-out"
  | "second-factor-failed"
  | "second-factor-set"
  | "user-invited";
