import * as z from "zod";

const browsers = ["edge", "opera", "samsung_internet", "firefox", "chrome", "safari"] as const;
const systems = ["iphone", "ipad", "android", "chromeos", "windows", "macos", "linux"] as const;

/** What a person is signed in with, as far as it can be said in plain words. What the browser sent is not kept. */
export const device = z.object({
  browser: z.enum(browsers).nullable(),
  system: z.enum(systems).nullable(),
});
export type Device = z.infer<typeof device>;

/* In this order: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari; Android is a Linux. */
const browserIn: Readonly<Record<(typeof browsers)[number], RegExp>> = {
  edge: /\bEdg(?:e|A|iOS)?\//,
  opera: /\bOPR\//,
  samsung_internet: /\bSamsungBrowser\//,
  firefox: /\b(?:Firefox|FxiOS)\//,
  chrome: /\b(?:Chrome|CriOS)\//,
  safari: /\bVersion\/.*\bSafari\//,
};
const systemIn: Readonly<Record<(typeof systems)[number], RegExp>> = {
  iphone: /\biPhone\b/,
  ipad: /\biPad\b/,
  android: /\bAndroid\b/,
  chromeos: /\bCrOS\b/,
  windows: /\bWindows\b/,
  macos: /\bMacintosh\b/,
  linux: /\bLinux\b/,
};

/** The device of a `User-Agent` header. */
export const deviceOf = (userAgent = ""): Device => ({
  browser: browsers.find((one) => browserIn[one].test(userAgent)) ?? null,
  system: systems.find((one) => systemIn[one].test(userAgent)) ?? null,
});
