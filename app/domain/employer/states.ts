import { type EventsOf, type StateOf, statusTable } from "../status-table";

const staff = ["specialist", "coordinator"] as const;
const bothSides = ["employer", ...staff] as const;

/** What decides about an agreement besides its stored state. */
export type AgreementMoveFacts = {
  /** its last day has passed, though the row does not say so yet */
  isOver: boolean;
  /** the side that acts has confirmed the text as it stands */
  ownConfirmed: boolean;
  /** the other side has confirmed it */
  otherConfirmed: boolean;
};
const runs = (facts: AgreementMoveFacts) => !facts.isOver;

/**
 * The life of a limits agreement as it is stored; `agreementState` adds what follows from confirmations and dates.
 * Editing it after it was sent clears the confirmations: nobody is bound by words they did not read. The text of an
 * agreement in force is never edited; a changed text is a new agreement, and one whose last day has passed (`runOut`)
 * makes room for it.
 */
export const agreementStatus = statusTable(
  "limitsAgreement",
  ["draft", "sent", "live", "ended"],
  [
    { from: ["new"], event: "begin", to: "draft", roles: staff },
    { from: ["draft", "sent"], event: "edit", to: "draft", roles: staff, when: runs },
    { from: ["draft"], event: "send", to: "sent", roles: staff, when: runs },
    {
      from: ["sent"],
      event: "confirm",
      to: "sent",
      roles: bothSides,
      when: (facts: AgreementMoveFacts) => runs(facts) && !facts.ownConfirmed && !facts.otherConfirmed,
    },
    {
      from: ["sent"],
      event: "confirm",
      to: "live",
      roles: bothSides,
      when: (facts: AgreementMoveFacts) => runs(facts) && !facts.ownConfirmed && facts.otherConfirmed,
    },
    { from: ["live"], event: "review", to: "live", roles: staff, when: runs },
    { from: ["draft", "sent", "live"], event: "end", to: "ended", roles: staff, when: runs },
    {
      from: ["draft", "sent", "live"],
      event: "runOut",
      to: "ended",
      roles: staff,
      when: (facts: AgreementMoveFacts) => facts.isOver,
    },
  ],
);

/** A visit of the specialist to a company. A recorded visit may be corrected but not cancelled: it took place. */
export const visitStatus = statusTable(
  "companyVisit",
  ["planned", "done", "cancelled"],
  [
    { from: ["new"], event: "plan", to: "planned", roles: staff },
    { from: ["planned"], event: "reschedule", to: "planned", roles: staff },
    { from: ["planned"], event: "record", to: "done", roles: staff },
    { from: ["done"], event: "correct", to: "done", roles: staff },
    { from: ["planned"], event: "cancel", to: "cancelled", roles: staff },
  ],
);

/** A call for help must be answered before it can be closed. */
export const concernStatus = statusTable(
  "concern",
  ["open", "answered", "closed"],
  [
    { from: ["new"], event: "raise", to: "open", roles: ["employer"] },
    { from: ["open"], event: "answer", to: "answered", roles: staff },
    { from: ["answered"], event: "close", to: "closed", roles: staff },
  ],
);

/** A company. It is a prospect until somebody has visited it and agreed to work with it. */
export const employerStatus = statusTable(
  "employer",
  ["prospect", "active", "resting", "closed"],
  [
    { from: ["new"], event: "register", to: "prospect", roles: [...staff, "system"] },
    { from: ["new"], event: "bring", to: "active", roles: [...staff, "system"] },
    { from: ["prospect"], event: "meet", to: "active", roles: staff },
    { from: ["active"], event: "rest", to: "resting", roles: staff },
    { from: ["resting", "closed"], event: "return", to: "active", roles: staff },
    { from: ["active", "resting", "prospect"], event: "close", to: "closed", roles: staff },
  ],
);

export type StoredAgreementState = StateOf<typeof agreementStatus>;
export type AgreementEvent = EventsOf<typeof agreementStatus>;
