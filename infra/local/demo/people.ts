/* Plainly invented people: first names with the names of birds, trees and weather. */

const firstNames =
  "Bram Cyrus Ezra Jonah Linus Marlow Odell Rufus Silas Abel Anton Basil Casper Dorian Elias Felix Gideon Hollis Ivo Jasper Kit Leander Milo Nico Otis Pascal Quill Rowan Soren Tobin Ulric Vance Wendell Xavi Yorick Zeb Amos Bode Clem Dashiell Emmett Ford Gus Hart Ike Jory Knox Lorne Mick Nash".split(
    " ",
  );
const womensNames = "Ada Birdie Coral Delia Esme Flora Greta Hazel Ines Juna Kestra Lorna".split(" ");
const surnames =
  "Hawthorn Teal Swift Warbler Bracken Finch Quail Merlin Reed Alder Birch Cedar Dove Elder Fern Gale Heron Ibis Jay Kite Lark Martin Nettle Oriole Pine Rail Sorrel Tern Umber Vale Wren Yarrow Ash Bunting Crane Drake Egret Frost Grebe Hazel Iris Juniper Knot Linden Moss Nightjar Osprey Pipit Rook Sedge".split(
    " ",
  );

export interface DemoResident {
  readonly legalName: string;
  readonly birthDate: string;
}

/** The resident with this number; always the same. */
export function resident(at: number, women = false): DemoResident {
  const firsts = women ? womensNames : firstNames;
  const first = firsts[at % firsts.length];
  const last = surnames[(at * 7 + (women ? 3 : 0) + Math.floor(at / firsts.length)) % surnames.length];
  const month = String(1 + (at % 12)).padStart(2, "0");
  const day = String(1 + ((at * 5) % 28)).padStart(2, "0");
  return { legalName: `${first} ${last}`, birthDate: `${1970 + ((at * 3) % 33)}-${month}-${day}` };
}
