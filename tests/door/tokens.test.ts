import { expect, test } from "vitest";
import { newSecret } from "#shared/records/door/secret.ts";
import {
  formatApiKey,
  formatLinkToken,
  formatPass,
  formatResidentToken,
  formatSessionToken,
  parseKey,
  parseLink,
  parsePass,
  parseResident,
  parseSession,
} from "#shared/records/door/tokens.ts";

const [secret, identity] = [newSecret(), newSecret()];
const network = "net_1";
const link = { network, person: "per_1", secret } as const;
const tokens = {
  member: formatSessionToken({ network, member: "mem_1", secret }),
  resident: formatResidentToken({ network, journey: "jny_1", identity, secret }),
  link: formatLinkToken(link),
  pass: formatPass({ ...link, link: "lnk_1" }),
  partner: formatApiKey({ network, key: "key_1", secret }),
};
const parsers = {
  member: parseSession,
  resident: parseResident,
  link: parseLink,
  pass: parsePass,
  partner: parseKey,
};

test("what opens one door is read at no other", () => {
  for (const [door, parse] of Object.entries(parsers))
    for (const [of, token] of Object.entries(tokens))
      expect([door, of, parse(token) !== undefined]).toEqual([door, of, door === of]);
});

test("a token with anything before, after, missing or of another length is none", () => {
  for (const [door, parse] of Object.entries(parsers)) {
    const token = tokens[door as keyof typeof tokens];
    const parts = token.split(".");
    const odd = [`${token}.x`, `${token}A`, `${token}\n`, ` ${token}`, `${token}\0`, token.slice(0, -1), ""];
    const lacking = parts.map((_, at) => parts.filter((__, other) => other !== at).join("."));
    for (const one of [...odd, ...lacking, token.replaceAll("_1", "_1#G")])
      expect([door, one, parse(one)]).toEqual([door, one, undefined]);
  }
});
