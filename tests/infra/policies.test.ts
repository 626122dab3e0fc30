import { beforeAll, describe, expect, test } from "vitest";
import { registry } from "#shared/app/registry.ts";
import { encode } from "#shared/table/entity.ts";
import { fillPattern, homePatterns, homesOf, tick, tickBuckets, urgentTick } from "#shared/tenancy/homes.ts";
import {
  covers,
  doorReach,
  fill,
  type Reach,
  reach,
  type ScopeKind,
  type Tags,
  tagsFor,
  tagsOf,
} from "#shared/tenancy/reach.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { differences } from "../tenancy/who-sees.ts";
import { type Asked, allows, type Statement } from "./evaluate.ts";
import { ownStatements, synthesised, type Templates, tenantRoles } from "./synthesised.ts";

/** Tenants whose IDs are prefixes of each other. */
const networks = ["net_1", "net_10"] as const;
const tagged = ["", "0"].map((more) => {
  const ids = Object.entries(sampleIds).map(([tag, id]) => [tag, `${id}${more}`]);
  return Object.fromEntries(ids) as Required<Tags>;
});

/** Every key, and every key of the list index, that any entity can have for these tenants. */
const items = networks.flatMap((network) =>
  tagged.flatMap((ids) =>
    registry.flatMap((entity) =>
      entity.samples({ ...ids, network }).map((value) => {
        const item = encode(entity, homesOf(network), value, 1);
        return {
          kind: entity.kind,
          pk: String(item.pk),
          lpk: item.lpk === undefined ? undefined : String(item.lpk),
        };
      }),
    ),
  ),
);
const keys = [...new Set(items.map((one) => one.pk))];
const listKeys = [...new Set(items.flatMap((one) => (one.lpk ? [one.lpk] : [])))];

const kinds = Object.keys(reach) as ScopeKind[];
const tenants = (kind: ScopeKind): Tags[] =>
  networks.flatMap((network) =>
    (tagsOf[kind].length > 1 ? tagged : tagged.slice(0, 1)).map((ids) => tagsFor(kind, { ...ids, network })),
  );
const reads = ["GetItem", "BatchGetItem", "Query"];
const writes = ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"];

const mayWrite = (kind: ScopeKind) => (reach[kind].putOnly ? ["PutItem"] : writes);
/** Where a kind of scope may act. It may delete wherever it writes, and where it may only erase. */
const patternsFor = ({ write, erase = [] }: Reach, action: string) =>
  action === "DeleteItem" ? [...write, ...erase] : write;

let templates: Templates;
let roles: ReturnType<typeof tenantRoles>;
let policies: Map<string, Statement[]>;
beforeAll(async () => {
  const made = await synthesised();
  templates = made.templates;
  roles = tenantRoles(templates, made.stage.name);
  policies = new Map([...roles].map(([kind, { statements }]) => [kind, statements]));
});

const pairs = (own: string[], foreign: string[]) =>
  own.slice(0, 3).flatMap((mine) => foreign.map((other) => [mine, other]));

/** Every difference from `reach`, as messages. */
function* holes(kind: ScopeKind, statements: readonly Statement[]): Generator<string> {
  function* expecting(wanted: boolean, asked: Asked) {
    if (allows(statements, asked) !== wanted)
      yield `${kind} ${JSON.stringify(asked.tags)}: ${asked.action} on ${asked.on} of ${asked.keys} ${!wanted}`;
  }
  for (const tags of tenants(kind)) {
    const reaches = (patterns: readonly string[], all: string[]) => {
      const filledIn = fill(patterns, tags);
      return [all.filter((pk) => covers(filledIn, pk)), all.filter((pk) => !covers(filledIn, pk))] as const;
    };
    const cases = [
      { actions: reads, on: "table", split: reaches(reach[kind].read, keys) },
      { actions: ["Query"], on: "list", split: reaches(reach[kind].read, listKeys) },
      ...mayWrite(kind).map((action) => ({
        actions: [action],
        on: "table",
        split: reaches(patternsFor(reach[kind], action), keys),
      })),
    ];
    // A put-only scope can't update, delete or check.
    for (const action of writes.filter((one) => !mayWrite(kind).includes(one)))
      for (const pk of keys) yield* expecting(false, { action, on: "table", keys: [pk], tags });
    for (const { actions, on, split } of cases) {
      const [own, foreign] = split;
      for (const action of actions) {
        for (const pk of own) yield* expecting(true, { action, on, keys: [pk], tags });
        for (const pk of foreign) yield* expecting(false, { action, on, keys: [pk], tags });
        // A batch, and a transaction that IAM checks with all its keys.
        if (own.length > 0) yield* expecting(true, { action, on, keys: own, tags });
        for (const both of pairs(own, foreign)) yield* expecting(false, { action, on, keys: both, tags });
        yield* expecting(false, { action, on, keys: [], tags });
        // A session without a tag reaches nothing.
        for (const tag of tagsOf[kind]) {
          const without = Object.fromEntries(Object.entries(tags).filter(([name]) => name !== tag));
          for (const pk of own) yield* expecting(false, { action, on, keys: [pk], tags: without });
        }
      }
    }
    for (const pk of [[], keys.slice(0, 1), reaches(reach[kind].read, keys)[0]])
      for (const action of ["Scan", "PartiQLSelect", "PartiQLUpdate", "PartiQLInsert", "PartiQLDelete"])
        for (const on of ["table", "list", "due"]) yield* expecting(false, { action, on, keys: pk, tags });
    const [own] = reaches(reach[kind].write, keys);
    for (const pk of own)
      for (const action of mayWrite(kind))
        yield* expecting(false, { action, on: "table", keys: [pk], tags, returns: "ALL_OLD" });
    for (const bucket of [tick(0), tick(tickBuckets - 1), urgentTick])
      yield* expecting(false, { action: "Query", on: "due", keys: [bucket], tags });
    for (const action of ["DescribeTable", "DeleteTable", "ExportTableToPointInTime"])
      yield* expecting(false, { action, on: "table", keys: own.slice(0, 1), tags });
  }
}

test("the keys include every entity", () => {
  expect(new Set(items.map((one) => one.kind))).toEqual(new Set(registry.map((entity) => entity.kind)));
  expect(keys.length).toBeGreaterThan(40);
  expect(listKeys.length).toBeGreaterThan(5);
});

test.each(kinds)("%s reaches its own keys and no others, with any request", (kind) => {
  expect([...holes(kind, policies.get(kind) ?? [])]).toEqual([]);
});

describe("each of these changes to a policy is caught", () => {
  const keyed = (statements: Statement[], change: (patterns: string[]) => string[]) => {
    for (const one of statements) {
      const test = one.Condition?.["ForAllValues:StringLike"];
      if (test) test["dynamodb:LeadingKeys"] = change([test["dynamodb:LeadingKeys"] ?? []].flat());
    }
  };
  const mutations: Record<string, (statements: Statement[]) => void> = {
    "drops what lies below a home": (all) =>
      keyed(all, (patterns) => patterns.filter((one) => !one.endsWith("#*"))),
    "drops the homes themselves": (all) =>
      keyed(all, (patterns) => patterns.filter((one) => one.endsWith("#*"))),
    "runs a home and what lies below it together": (all) =>
      keyed(all, (patterns) => patterns.map((one) => one.replace(/#?\*$/, "").concat("*"))),
    "widens to the network": (all) =>
      keyed(all, (patterns) => [...patterns, `N#\${aws:PrincipalTag/network}#*`]),
    "widens to whatever begins like the network": (all) =>
      keyed(all, (patterns) => [...patterns, `N#\${aws:PrincipalTag/network}*`]),
    "widens to every key": (all) => keyed(all, () => ["*"]),
    "adds the doors": (all) => keyed(all, (patterns) => [...patterns, "DOOR#*"]),
    "asks for any key instead of all": (all) => {
      for (const { Condition: c } of all) {
        if (!c?.["ForAllValues:StringLike"]) continue;
        c["ForAnyValue:StringLike"] = c["ForAllValues:StringLike"];
        delete c["ForAllValues:StringLike"];
      }
    },
    "lets keyless requests through": (all) => {
      for (const { Condition: c } of all) if (c?.Null) delete c.Null["dynamodb:LeadingKeys"];
    },
    "has no condition": (all) => {
      for (const one of all) if (one.Effect === "Allow") delete one.Condition;
    },
    "allows every action": (all) => {
      for (const one of all) if (one.Sid === "Write" || one.Sid === "Read") one.Action = "dynamodb:*";
    },
    "lets who may only put take away": (all) => {
      for (const one of all) if (one.Sid === "Write") one.Action = writes.map((name) => `dynamodb:${name}`);
    },
    "lets who may only erase write": (all) => {
      for (const one of all) if (one.Sid === "Erase") one.Action = writes.map((name) => `dynamodb:${name}`);
    },
    "lets an erasure show what it takes": (all) => {
      for (const { Condition: c, Sid } of all) if (c && Sid === "Erase") delete c.StringEqualsIfExists;
    },
    "lets an erasure out of its network": (all) => {
      for (const { Condition: c, Sid } of all) {
        const test = c?.["ForAllValues:StringLike"];
        if (Sid === "Erase" && test) test["dynamodb:LeadingKeys"] = ["N#*"];
      }
    },
    "lets the public read what others sent": (all) => {
      for (const { Condition: c, Sid } of all) {
        const test = c?.["ForAllValues:StringLike"];
        if (Sid === "Read" && test)
          test["dynamodb:LeadingKeys"] = [test["dynamodb:LeadingKeys"] ?? []]
            .flat()
            .map((one) => one.replace(/PUBLIC$/, "INQ"));
      }
    },
    "lets nobody read": (all) => {
      for (const one of all) if (one.Sid === "Read") one.Sid = "None";
      all.splice(0, all.length, ...all.filter((one) => one.Sid !== "None"));
    },
    "lets a write show what was there": (all) => {
      for (const { Condition: c } of all) if (c) delete c.StringEqualsIfExists;
    },
    "forgets the list index": (all) => {
      for (const one of all)
        if (one.Sid === "Read")
          one.Resource = [one.Resource].flat().filter((arn) => !JSON.stringify(arn).includes("/index/"));
    },
    "names every resource": (all) => {
      for (const one of all) if (one.Sid === "Read") one.Resource = "*";
      keyed(all, (patterns) => [...patterns, "TICK#*"]);
    },
  };
  test.each(Object.keys(mutations))("%s", (name) => {
    const isOpen = kinds.some((kind) => {
      const was = JSON.stringify(policies.get(kind) ?? []);
      const changed = JSON.parse(was);
      mutations[name]?.(changed);
      return JSON.stringify(changed) !== was && !holes(kind, changed).next().done;
    });
    expect(isOpen).toBe(true);
  });
});

test("the policy also has the redundant parts: the denial, and each tag's presence", () => {
  for (const kind of kinds) {
    const statements = policies.get(kind) ?? [];
    const denial = statements.find((one) => one.Effect === "Deny");
    expect(denial?.Action).toEqual(expect.arrayContaining(["dynamodb:Scan", "dynamodb:PartiQLSelect"]));
    for (const sid of ["Read", "Write"]) {
      const all = statements.filter((one) => one.Sid === sid);
      expect(all, `${kind} has one ${sid}`).toHaveLength(
        sid === "Read" || reach[kind].write.length > 0 ? 1 : 0,
      );
      if (all.length === 0) continue;
      for (const tag of tagsOf[kind])
        expect(all[0]?.Condition?.Null?.[`aws:PrincipalTag/${tag}`]).toBe("false");
    }
  }
});

describe("the policies give what the table of who sees what says", () => {
  const given =
    (changed: ReadonlyMap<string, Statement[]> = new Map()) =>
    (kind: ScopeKind, name: keyof typeof homePatterns): string => {
      const statements = changed.get(kind) ?? policies.get(kind) ?? [];
      const keys = [fillPattern(homePatterns[name], sampleIds)];
      const may = (action: string) =>
        allows(statements, { action, on: "table", keys, tags: tagsFor(kind, sampleIds) });
      const ways = {
        read: may("GetItem"),
        write: may("PutItem"),
        erase: may("DeleteItem") && !may("PutItem"),
      };
      return Object.entries(ways)
        .flatMap(([way, has]) => (has ? [way] : []))
        .join(" ");
    };
  const reaching = (kind: ScopeKind, sid: string, pattern: string) => {
    const statements = structuredClone(policies.get(kind) ?? []);
    for (const one of statements.filter(({ Sid }) => Sid === sid)) {
      const test = one.Condition?.["ForAllValues:StringLike"];
      if (test) test["dynamodb:LeadingKeys"] = [test["dynamodb:LeadingKeys"] ?? [], pattern].flat();
    }
    return new Map([[kind, statements]]);
  };
  const network = `N#\${aws:PrincipalTag/network}`;

  test("and nothing else", () => {
    expect(differences(given())).toEqual([]);
  });

  test.each([
    ["system", "Read", "SELF#*", "system of self: w, not p"],
    ["system", "Read", "J#*", "system of journey: w, not p"],
    ["care", "Read", "J#*", "care of journey: r, not -"],
    ["house", "Read", "SELF#*", "house of self: r, not -"],
    ["archive", "Read", "JX#*", "archive of exchange: r, not -"],
    ["resident", "Write", "CONS#*", "resident of consents: w, not r"],
    ["resident", "Read", "H#*", "resident of house: r, not -"],
    ["house", "Read", "J#*", "house of journey: r, not -"],
    ["house", "Read", "JX#*", "house of exchange: r, not -"],
    ["house", "Read", "SUP#*", "house of support: r, not -"],
    ["care", "Read", "SAFE#*", "care of safety: r, not -"],
    ["care", "Read", "SUP#*", "care of support: r, not -"],
    ["administration", "Read", "MENTORING", "administration of mentoring: r, not -"],
    ["administration", "Read", "TALLY", "administration of tally: r, not -"],
    ["mentoring", "Read", "J#*", "mentoring of journey: r, not -"],
    ["house", "Read", "ALUMNI", "house of alumni: r, not -"],
    ["care", "Read", "ALUMNI", "care of alumni: r, not -"],
    ["staff", "Read", "SV#*", "staff of supervision: r, not -"],
    ["mentor", "Read", "CL#*", "mentor of clinical: r, not -"],
    ["system", "Read", "SAFE#*", "system of safety: r, not -"],
    ["system", "Read", "CL#*", "system of clinical: w, not p"],
    ["system", "Read", "DRAW#*", "system of draws: r, not -"],
    ["house", "Read", "DRAW#*", "house of draws: r, not -"],
    ["care", "Read", "DRAW#*", "care of draws: r, not -"],
    ["draw", "Read", "H#*", "draw of house: r, not -"],
    ["fair", "Read", "DRAW#*", "fair of draws: r, not -"],
    ["archive", "Read", "DRAW#*", "archive of draws: r, not -"],
  ] as const)("a %s that may %s %s is caught", (kind, sid, more, said) => {
    expect(differences(given(reaching(kind, sid, `${network}#${more}`)))).toEqual([said]);
  });
});

test("no role's trust or policy is longer than IAM takes", () => {
  for (const [kind, { statements, trust }] of roles) {
    expect(JSON.stringify({ Version: "2012-10-17", Statement: trust }).length, kind).toBeLessThan(2048);
    expect(JSON.stringify({ Version: "2012-10-17", Statement: statements }).length, kind).toBeLessThan(
      10_240,
    );
  }
});

/** The function whose role it is, of the same stack or of another. */
const takerOf = (arn: unknown): string | undefined =>
  /(?:"|FnGetAtt)(\w+?)Role[0-9A-F]{8}/.exec(JSON.stringify(arn))?.[1];

test("each function can assume only its own kinds of role, with exactly their tags", () => {
  const takers = Object.fromEntries(
    [...roles].map(([kind, { trust }]) => [
      kind,
      trust.map(({ Principal }) => takerOf(Principal.AWS)).sort(),
    ]),
  );
  expect(takers).toEqual({
    partner: ["Api"],
    house: ["Web"],
    staff: ["Web"],
    emergencies: ["Web"],
    emergency: ["Web"],
    gate: ["Me", "Web"],
    guest: ["Me"],
    resident: ["Me"],
    mentor: ["Web"],
    mentoring: ["Web"],
    alumni: ["Web"],
    supervision: ["Web"],
    support: ["Web"],
    safety: ["Web"],
    clinical: ["Web"],
    care: ["Web"],
    administration: ["Web"],
    system: ["Clock", "Events"],
    public: ["Web"],
    archive: ["Clock"],
    erasure: ["Clock"],
    draw: ["Clock"],
    fair: ["Me", "Web"],
  });
  for (const [kind, { trust }] of roles) {
    for (const { Condition: c } of trust) {
      expect(c?.["ForAllValues:StringEquals"]?.["aws:TagKeys"]).toEqual([...tagsOf[kind as ScopeKind]]);
      expect(Object.keys(c?.StringLike ?? {})).toEqual(
        tagsOf[kind as ScopeKind].map((tag) => `aws:RequestTag/${tag}`),
      );
    }
  }
});

test.each([
  ["api", "api", "Api"],
  ["web", "web", "Web"],
  ["me", "me", "Me"],
  ["clock", "events", "Clock"],
] as const)("the %s function itself reaches its doors and no home", (door, stack, prefix) => {
  const own = ownStatements(templates, stack, prefix).filter((one) =>
    /dynamodb:/.test(JSON.stringify(one.Action)),
  );
  const on = door === "clock" ? "due" : "table";
  const patterns = (action: string) =>
    reads.includes(action) ? doorReach[door].read : patternsFor(doorReach[door], action);
  const wrong = [...reads, ...writes].flatMap((action) =>
    [...keys, tick(0), urgentTick]
      .filter((pk) => {
        const asked = { action, on: reads.includes(action) ? on : "table", keys: [pk], tags: {} };
        return allows(own, asked) !== covers(patterns(action), pk);
      })
      .map((pk) => `${action} ${pk}`),
  );
  expect(wrong).toEqual([]);
  for (const action of [...reads, ...writes, "Scan", "PartiQLSelect"])
    expect(allows(own, { action, on, keys: [], tags: {} }), `${action} without keys`).toBe(false);
});

test("the events function's own role reaches no key", () => {
  const own = ownStatements(templates, "events", "Events");
  const reached = [...reads, ...writes].flatMap((action) =>
    keys
      .filter((pk) => allows(own, { action, on: "table", keys: [pk], tags: {} }))
      .map((pk) => `${action} ${pk}`),
  );
  expect(reached).toEqual([]);
});
