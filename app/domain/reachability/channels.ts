export const channelKinds = ["phone", "sms", "messenger", "email", "letter", "pickup", "volunteer"] as const;
export type ChannelKind = (typeof channelKinds)[number];
/** Those that are a number or an address by which somebody is known again. */
export const personalKinds: readonly ChannelKind[] = ["phone", "sms", "messenger", "email"];

/** Whether it is a number to call: a person's own address that is no mail. */
export const isDialled = (kind: string): boolean =>
  kind !== "email" && personalKinds.some((personal) => personal === kind);

/** One way to reach a person. Dates are ISO days of the last try; null = never tried. */
export type Channel = {
  id: string;
  kind: ChannelKind;
  shared: boolean;
  lastWorkedOn: string | null;
  lastFailedOn: string | null;
};

export const mailboxStates = ["own", "shared", "name_missing", "none", "unknown"] as const;
export type Mailbox = (typeof mailboxStates)[number];
export type Reach = { mailbox: Mailbox; channels: readonly Channel[] };

export const outcomes = ["worked", "failed", "untried"] as const;
export type Proof = (typeof outcomes)[number];

/** What the last try proves: a success outweighs an older failure, and the other way round. */
export function proofOf(channel: Channel): Proof {
  const { lastWorkedOn: worked, lastFailedOn: failed } = channel;
  if (worked === null && failed === null) return "untried";
  if (failed === null) return "worked";
  return worked !== null && worked >= failed ? "worked" : "failed";
}

/** A house without a mailbox, or with a box that does not bear the name, loses letters. */
const lettersArrive = (mailbox: Mailbox): boolean => mailbox === "own" || mailbox === "shared";

/** The order in which equally good channels are tried: those that are answered at once come first. */
const order: readonly ChannelKind[] = ["phone", "messenger", "sms", "email", "volunteer", "pickup", "letter"];
const proofRank: Record<Proof, number> = { worked: 0, untried: 1, failed: 2 };

function usable(channel: Channel, mailbox: Mailbox): boolean {
  return channel.kind !== "letter" || lettersArrive(mailbox);
}

/** Channels worth trying, best first: what worked, then what was never tried; failed ones and lost letters are out. */
export function usableChannels(reach: Reach): Channel[] {
  return reach.channels
    .filter((c) => usable(c, reach.mailbox) && proofOf(c) !== "failed")
    .sort(
      (a, b) =>
        proofRank[proofOf(a)] - proofRank[proofOf(b)] ||
        Number(a.shared) - Number(b.shared) ||
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        (a.id < b.id ? -1 : 1),
    );
}

export type ChannelVerdict =
  | { ok: true; warnings: "shared"[] }
  | { ok: false; reason: "noMailbox" | "nameMissing" | "mailboxUnknown" | "failedLast"; instead: Channel | null };

/**
 * Whether an important message (an appointment, a deadline) may go this way. A letter to a house where letters do not
 * arrive is refused; a shared phone is allowed with a warning, and the message then says nothing personal.
 */
export function checkChannel(channel: Channel, reach: Reach): ChannelVerdict {
  const instead = usableChannels(reach).find((c) => c.id !== channel.id) ?? null;
  if (channel.kind === "letter" && !lettersArrive(reach.mailbox)) {
    const reason =
      reach.mailbox === "none" ? "noMailbox" : reach.mailbox === "name_missing" ? "nameMissing" : "mailboxUnknown";
    return { ok: false, reason, instead };
  }
  if (proofOf(channel) === "failed") return { ok: false, reason: "failedLast", instead };
  return { ok: true, warnings: channel.shared ? ["shared"] : [] };
}

export type ReachVerdict = {
  /** `reached` by proof, `likely` untested, `lost` nobody can reach the person: a task at once. */
  state: "reached" | "likely" | "lost";
  best: Channel | null;
  warnings: ("noMailbox" | "nameMissing" | "onlyShared" | "allFailed" | "noChannel")[];
};

/** Whether and how a person can be reached at all. */
export function reachability(reach: Reach): ReachVerdict {
  const best = usableChannels(reach)[0] ?? null;
  const warnings: ReachVerdict["warnings"] = [];
  if (reach.mailbox === "none") warnings.push("noMailbox");
  if (reach.mailbox === "name_missing") warnings.push("nameMissing");
  if (reach.channels.length === 0) warnings.push("noChannel");
  else if (best === null) warnings.push("allFailed");
  if (best !== null && usableChannels(reach).every((c) => c.shared)) warnings.push("onlyShared");
  const state = best === null ? "lost" : proofOf(best) === "worked" ? "reached" : "likely";
  return { state, best, warnings };
}
