import type { Tone } from "~/components/tags";
import type { UserState } from "~/queries/user/list";

export const toneOf: Record<UserState, Tone> = { active: "go", invited: "wait", disabled: "stop" };
