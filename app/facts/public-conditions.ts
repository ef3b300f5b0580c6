import { type Filter, germanAtMost, weeklyHours } from "#search/index.server";
import type { FilterName, PublicFilter } from "~/domain/job/public-filter";

type Part = Filter<"jobs">;

/** One condition for each filter that is set, by its name in the address. */
export function publicConditions(filter: PublicFilter): { name: FilterName; part: Part }[] {
  const of: { name: FilterName; part: Part }[] = [];
  if (filter.districts.length > 0) {
    of.push({ name: "district", part: { op: "in", field: "districtId", values: filter.districts } });
  }
  if (filter.groups.length > 0) {
    of.push({ name: "group", part: { op: "in", field: "occupationGroup", values: filter.groups } });
  }
  if (filter.hours) of.push({ name: "hours", part: weeklyHours(filter.hours) });
  if (filter.level) of.push({ name: "level", part: germanAtMost(filter.level) });
  if (filter.supported) of.push({ name: "supported", part: { op: "eq", field: "supported", value: true } });
  return of;
}

/** All of them in one; `without` leaves one out, to count what choosing another value of it would give. */
export const publicCondition = (filter: PublicFilter, without?: FilterName): Part => ({
  op: "and",
  of: publicConditions(filter).flatMap(({ name, part }) => (name === without ? [] : [part])),
});
