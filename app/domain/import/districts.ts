/** Postcode → its district, if it lies in only one; postcodes of several districts are left out. */
export function districtsByPostcode(
  districts: readonly { id: string; kind: string; postcodes: readonly string[] }[],
): Map<string, string> {
  const certain = new Map<string, string>();
  for (const postcode of new Set(districts.flatMap((district) => district.postcodes))) {
    const here = districts.filter((district) => district.postcodes.includes(postcode));
    const named = here.filter(
      (district) => district.postcodes[0] === postcode && district.kind.startsWith("Stadtteil"),
    );
    const [only] = here.length === 1 ? here : named.length === 1 ? named : [];
    if (only) certain.set(postcode, only.id);
  }
  return certain;
}
