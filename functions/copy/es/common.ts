import { listIn } from "../list-in.ts";
import type { ReadByResidents } from "../read-by-residents.ts";
import { americanSpanish, message } from "./message.ts";
import { offline } from "./offline.ts";

/** Text around every page. */
export const common = {
  and: listIn(americanSpanish),
  choose: "Elija una opción",
  otherLanguage: "See this page in English",
  skip: "Ir al contenido principal",
  signOut: "Cerrar sesión",
  offline,
  print: {
    button: "Imprimir",
    how: "Para imprimir, use el menú de su navegador. En un teléfono, use Compartir.",
  },
  parts: { before: "Anterior", next: "Siguiente", shown: message("{from} a {to} de {of}") },
  looked: {
    title: "Quién ha visto esto",
    times: message("{n, plural, =1 {una vez} other {# veces}} {day}"),
    emergency: "acceso de emergencia",
    hours: "Si alguien lo vio varias veces en la misma hora, cuenta una sola vez.",
  },
  roles: {
    network_admin: "Administración de la red",
    admissions: "Admisiones",
    house_manager: "Gerencia de la casa",
    house_staff: "Personal de la casa",
    peer_mentor: "Mentor o mentora",
    volunteer: "Voluntariado",
    clinician: "Equipo clínico",
    supervisor: "Supervisión",
    referral_liaison: "Enlace con el centro de tratamiento",
    bookkeeper: "Contabilidad",
    alumni: "Guía de exresidentes",
  },
  signIn: {
    title: "Iniciar sesión",
    lead: "Inicie sesión para administrar sus casas. ¿Es la primera vez que usa Porchlight? Inicie sesión para crear una red.",
    button: "Iniciar sesión",
    why: {
      passkey_wrong:
        "Esa llave de acceso no funcionó. Inténtelo otra vez o inicie sesión con su correo electrónico.",
      passkey_gone:
        "Una llave de acceso falló cinco veces y se cerró su sesión. Inicie sesión para continuar.",
      pin_gone:
        "Ese fue el quinto PIN incorrecto, así que lo quitamos de este dispositivo. Inicie sesión y luego cree uno nuevo.",
      out: "Cerró su sesión.",
      everywhere: "Se cerró su sesión en todos sus dispositivos.",
      changed: "Su acceso cambió y se cerró su sesión. Inicie sesión otra vez para usarlo.",
      kept: "Se cerró su sesión. Lo que escribió está guardado: inicie sesión y aquí estará.",
    },
    locked: "Pasaron 15 minutos. Escriba su PIN para continuar.",
    lockedPasskey: "Use su llave de acceso para continuar.",
    passkey: "Desbloquear con una llave de acceso",
    passkeyFailed:
      "No se pudo desbloquear Porchlight. Inténtelo otra vez o inicie sesión con su correo electrónico.",
    unlock: "Desbloquear",
    pin: "Su PIN",
    pinHint: "El que creó en este dispositivo.",
    instead: "Mejor iniciar sesión con mi correo electrónico",
    shared: "¿El teléfono es compartido? Su sesión se cerrará después de 15 minutos sin usarla.",
    resident: "¿Vive en una de las casas?",
    residentLink: "Inicie sesión en su propia página",
    choose: "Elija a dónde quiere ir",
    refused: {
      suspended: "Su acceso está suspendido. Hable con la administración de su red.",
      former:
        "Por ahora no tiene acceso a ninguna red: el suyo fue suspendido o eliminado. Pida a la administración de su red que se lo devuelva o que le mande otra invitación.",
      signed_out:
        "Su sesión estaba cerrada y no se guardó lo último que envió. Inicie sesión e inténtelo otra vez.",
      failed: "Algo salió mal. Inténtelo otra vez.",
    },
    startOwn: "Crear mi propia red",
    refusedTitle: "No pudimos iniciar su sesión",
  },
  sessionEnd: {
    warning: "Su sesión se cerrará en 2 minutos.",
    stay: "Seguir aquí",
    last: "Su sesión se cerrará en 2 minutos, 12 horas después de haberla iniciado. Lo que envíe después no se pierde.",
    over: "Se cerró su sesión. Lo que escribió no se pierde: envíelo, inicie sesión y aquí estará.",
    within: message(
      "Su sesión se cerrará después de {minutes, plural, one {# minuto} other {# minutos}} en esta página. Lo que envíe después no se pierde: inicie sesión y aquí estará.",
    ),
  },
  errors: {
    inTitle: message("Error: {title}"),
    look: "Por favor corrija los campos señalados.",
    restored: {
      form: "Se había cerrado su sesión. Aquí está lo que escribió; envíelo otra vez.",
      files: "Se había cerrado su sesión. Aquí está lo que escribió; elija el archivo otra vez y envíelo.",
      go: "Ir al formulario",
    },
    handed: {
      here: "El teléfono se bloqueó antes de que esto se enviara. Aquí sigue lo que escribió. Envíelo o descártelo.",
      over: "El teléfono se bloqueó antes de que esto se enviara, y ya no se puede enviar. Si todavía le importa, dígaselo a alguien del personal.",
      elsewhere:
        "El teléfono se bloqueó antes de que se enviara uno de sus formularios. Lo que escribió está en otra página.",
      files: "Elija el archivo otra vez.",
      discard: "Descartarlo",
    },
    sendAgain: "El formulario venció. Revíselo y envíelo otra vez.",
    403: {
      title: "No tiene acceso",
      text: "Usted no tiene acceso a esta página. El personal puede ayudarle.",
    },
    404: {
      title: "No encontramos esta página",
      text: "Puede que ya no esté aquí o que usted no tenga acceso.",
    },
    409: { title: "Esto acaba de cambiar", text: "Revise la versión más reciente antes de continuar." },
    413: { title: "Es demasiado grande", text: "El archivo o el texto que envió es demasiado grande." },
    400: { title: "Algo salió mal al enviarlo", text: "Regrese a la página anterior e inténtelo otra vez." },
    500: {
      title: "Algo salió mal de nuestro lado",
      text: "Nada quedó a medias. Si sigue pasando, dé este número a quien le ayuda:",
    },
    home: "Ir a la página principal",
  },
} satisfies ReadByResidents["common"];
