import { expect, test } from "vitest";
import { clientSource } from "./client-address";

const sourceOf = (clientIp: string) =>
  clientSource({ request: new Request("http://localhost/"), context: { clientIp } });

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8:1:2::9", "2001:db8:1:2"],
  ["2001:db8::5", "2001:db8:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
  ["", "unknown"],
])("%s is counted as %s", (address, source) => expect(sourceOf(address)).toBe(source));
