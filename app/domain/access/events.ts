/** What a coordinator may do with the way in which somebody signs in. */
export type AccountChange = "sessions-ended" | "second-factor-reset" | "user-disabled" | "user-enabled";

/** What the access log notes. */
export type AccessEvent =
  | AccountChange
  | "refused"
  | "seen-as-person"
  | "signed-in"
  | "sign-in-failed"
  | "signed-out"
  | "second-factor-failed"
  | "second-factor-set"
  | "user-invited";
