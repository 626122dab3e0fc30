import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";

/** What a resident takes along, in Spanish. */
export const record = {
  lead: "Todo lo que hay en sus páginas en un solo archivo: dónde vivió, lo que firmó, sus permisos, qué se compartió y quién vio su expediente. Es suyo. Guárdelo, o déselo a la próxima casa o a quien usted quiera.",
  holds:
    "El archivo trae un PDF para leer y lo mismo como datos, con un sello. El sello le muestra a la próxima casa que no se cambió nada.",
  private: "Tiene información privada. Si usa un teléfono compartido, bórrelo al terminar.",
  button: "Descargar mi expediente",
  title: "Mi expediente",
  made: message("Hecho el {day} por {network}"),
  stays: "Dónde viví",
  stay: message("{house}, cama {bed}, del {since} {until, select, none {hasta hoy} other {al {until}}}"),
  aHouse: "Una casa",
  consents: "Mis permisos",
  consent: message("{title}, con {to}. Firmado: {day}.{over, select, yes { Ya terminó.} other {}}"),
  left: "Qué se compartió con otros",
  leftOne: message("{day}: {to}. {what}. {purpose}."),
  looked: "Quién vio mi expediente",
  look: message("{day}: {name}, {role}"),
  none: "Nada.",
  sealed: "Con sello: cualquier casa que use Porchlight puede comprobar que no se cambió nada.",
  readme:
    "Este es su propio expediente de una red de viviendas sobrias.\nrecord.pdf es para leer e imprimir. record.json trae lo mismo como datos, con un sello que muestra si algo se cambió.\nLa próxima casa puede cargar record.json. Déselo solo a personas de confianza.\n",
} satisfies ReadByResidents["me"]["record"];
