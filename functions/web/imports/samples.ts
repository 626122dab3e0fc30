import type { ImportKindName } from "#shared/records/import/kinds.ts";

/** A sample of each spreadsheet. Every name is invented. */
export const samples: Readonly<Record<ImportKindName, string>> = {
  houses: `House name,Street,City,Phone,On-call phone,Time zone,Serves,Beds,Weekly fee,Deposit,Minimum days,Funding,Languages,Medications,Mobility,Refund policy,Rules
Heron House,9 Reed Lane,"Hillside, Sampletown",(555) 555-0110,(555) 555-0111,America/Chicago,Men,"1A lower, 1B upper, 2A",$150.00,$100.00,7,"Self-pay, county","English, Spanish",Lockbox in each room,Two steps at the door,"Unused days are refunded within a week","Quiet after 10 PM; house meeting on Mondays"
Kite House,4 Gale Street,"Riverside, Sampletown",(555) 555-0120,(555) 555-0121,America/Chicago,Women and children,8,$165.00,,,Self-pay,English,Rides to dosing each morning,All on one floor,"Unused days are refunded within a week",Quiet after 10 PM
`,
  beds: `House,Room,Bed,Bunk,Out of service
Heron House,Garden room,3A,lower,
Heron House,Garden room,3B,upper,Broken slat
Kite House,Front room,9,single,
`,
  residents: `House,Bed,Name,Preferred name,Date of birth,Moved in,Phone,Weekly fee,Balance
Heron House,1A,Benjamin Marlow,Benny,04/02/1990,03/01/2025,(555) 555-0130,$150.00,$75.50
Kite House,2,Dora Finch,,07/01/1988,11/13/2025,,$165.00,($20.00)
`,
};
