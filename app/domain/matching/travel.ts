import { type BridgeContext, usualBridge } from "./bridges";
import type { CandidateFacts, JobFacts, MatchReference, TravelMode } from "./facts";
import { type Answer, bridge, met, unknown } from "./result";
import type { RuleSet } from "./rule-set";

const earthRadiusKm = 6371;
/** Streets are about 1.3 times as long as the straight line. */
const detour = 1.3;
/** Half the width of a district: both ends are centres, so a way inside one district is not zero. */
const withinDistrictKm = 0.8;
/** Average door-to-door speed in km/h and minutes lost before and after (stop, parking). */
const modes: Record<TravelMode, { speed: number; extra: number }> = {
  foot: { speed: 4.5, extra: 0 },
  bike: { speed: 14, extra: 3 },
  transit: { speed: 18, extra: 12 },
  car: { speed: 28, extra: 6 },
};

/** Great-circle distance in km (haversine). */
export function straightLineKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(h));
}

/** Estimated minutes one way: extra + (straight line × 1.3 + 0.8 km) / speed. An estimate, shown as such. */
export function travelMinutes(km: number, mode: TravelMode): number {
  const { speed, extra } = modes[mode];
  return Math.round(extra + ((km * detour + withinDistrictKm) / speed) * 60);
}

/** Bus and tram hardly run at these times: shift begins before 5:00 or ends after 23:00 (or next day). */
export function offPeak(job: JobFacts): boolean {
  if (job.dayStart === null && job.dayEnd === null) return job.shifts.length > 0 && job.shifts.every((s) => s === "n");
  const early = job.dayStart !== null && job.dayStart < "05:00";
  const overnight = job.dayStart !== null && job.dayEnd !== null && job.dayEnd <= job.dayStart;
  return early || overnight || (job.dayEnd !== null && job.dayEnd > "23:00");
}

/** Way to work at the start and end of the shift. Unknown district or means of travel is a question, never a minus. */
export function travel(
  job: JobFacts,
  person: CandidateFacts,
  reference: MatchReference,
  rules: RuleSet,
  context: BridgeContext,
): Answer {
  const home = person.districtId ? reference.districts.get(person.districtId) : undefined;
  const work = job.districtId ? reference.districts.get(job.districtId) : undefined;
  if (!work) return unknown("travel.job");
  if (!home) return unknown("travel.home");
  if (person.travelModes.length === 0) return unknown("travel.modes");
  const km = straightLineKm(home, work);
  const limit = person.maxTravelMinutes ?? rules.maxTravelMinutes;
  const atNight = offPeak(job);
  const usable = person.travelModes.filter((m) => !(atNight && m === "transit"));
  const rated = usable
    .map((mode) => ({ mode, minutes: travelMinutes(km, mode) }))
    .sort((a, b) => a.minutes - b.minutes || a.mode.localeCompare(b.mode));
  const best = rated[0];
  if (!best) {
    return bridge("travel.night", 0.4, [usualBridge("fahrrad", context), usualBridge("besuch", context)], {
      start: job.dayStart ?? "",
      end: job.dayEnd ?? "",
    });
  }
  const params = { minutes: best.minutes, mode: best.mode, limit };
  if (best.minutes <= limit) return met("travel.fit", params, 1 - 0.1 * Math.min(1, best.minutes / 60));
  const bridges = person.travelModes.includes("transit")
    ? [usualBridge("fahrrad", context)]
    : [usualBridge("ticket", context), usualBridge("fahrrad", context)];
  // Having a second, slow means of travel must not count less than having only a bus that does not run.
  const floor = atNight && person.travelModes.includes("transit") ? 0.4 : 0.15;
  return bridge("travel.far", Math.max(floor, Math.min(0.7, 0.7 * (limit / best.minutes))), bridges, params);
}
