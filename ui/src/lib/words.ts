/* The words of the frame and the parts. A room keeps its own words in its folder. */
import type { Kind, MissingAnnex } from './generated';

/** What the internal version of a document shows more than the public one. */
const INTERNAL: Partial<Record<Kind, string>> = {
  jaarverslag: 'Intern toont ook bedragen per lid.',
  begroting: 'Intern toont ook de boekingen, met namen.',
  boekingen: 'Intern toont ook van wie elke boeking is.',
  ledenlijst: 'Intern toont ook hoe u de leden bereikt.',
  werkgroepen: 'Intern toont ook hoe u iedereen bereikt.',
  gebiedenoverzicht: 'Intern toont ook telefoonnummers en e-mailadressen.',
  jaarrooster: 'Intern toont ook de link bij vergaderingen die niet openbaar zijn.',
  agenda: 'Intern toont ook de besloten punten en stukken.',
  verslag: 'Intern toont ook wat besloten is behandeld.',
  besluitenlijst: 'Intern toont ook wat besloten is behandeld.',
  actielijst: 'Intern toont ook de besloten acties.',
  'besluiten-en-actielijst': 'Intern toont ook wat besloten is behandeld.',
  besluit: 'Intern toont ook een besloten besluit.',
};

export const words = {
  program: 'Raadwerk',
  loading: 'Even geduld…',
  close: 'Sluiten',
  cancel: 'Annuleren',
  tryAgain: 'Opnieuw proberen',
  optional: '(niet verplicht)',
  councilItself: 'De raad zelf',

  rail: { label: 'Onderdelen', waiting: (number: number) => `${number} ${number === 1 ? 'vraagt' : 'vragen'} aandacht` },

  year: { label: 'Jaar', before: 'Een jaar terug', after: 'Een jaar verder' },

  undo: {
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    undoStep: (title: string) => `Ongedaan maken: ${title}`,
    redoStep: (title: string) => `Opnieuw: ${title}`,
    undone: (title: string) => `Ongedaan gemaakt: ${title}`,
    redone: (title: string) => `Opnieuw gedaan: ${title}`,
    nothing: 'Er is niets om ongedaan te maken.',
    nothingAgain: 'Er is niets om opnieuw te doen.',
  },

  foot: {
    saved: 'Alles is bewaard',
    savedAt: (time: string) => `Bewaard om ${time}`,
    already: 'Alles is al bewaard. Raadwerk bewaart elke wijziging meteen.',
    readOnly: 'Alleen lezen',
  },

  file: {
    menu: 'Bestand',
    new: 'Nieuwe raad…',
    open: 'Bestand openen…',
    copy: 'Kopie bewaren als…',
    close: 'Bestand sluiten',
    copySaved: (path: string) => `Kopie bewaard: ${path}`,
    changed: 'Een ander programma heeft dit bestand vervangen. Raadwerk schrijft er niets overheen.',
    openAgain: 'Opnieuw openen',
  },

  damaged: {
    title: 'Dit bestand is beschadigd',
    safe: 'Raadwerk heeft er niets in veranderd. Er is een goede reservekopie.',
    made: (when: string) => `De reservekopie is van ${when}. Wat daarna is vastgelegd, staat er niet in.`,
    restored: 'De reservekopie komt naast het beschadigde bestand te staan, met een eigen naam.',
    restore: 'Reservekopie openen',
  },

  history: {
    title: 'Geschiedenis',
    open: 'Geschiedenis…',
    empty: 'In dit bestand is nog niets veranderd.',
    what: 'Wat',
    who: 'Wie',
    when: 'Wanneer',
    undone: 'ongedaan gemaakt',
  },

  example: {
    banner: 'Dit is het voorbeeld. U kunt alles proberen; uw eigen bestanden blijven onaangeraakt.',
    start: 'Eigen raad beginnen',
  },

  start: {
    lead: 'Het jaar van uw raad in één bestand op uw eigen computer.',
    new: 'Nieuwe raad',
    newText: 'Begin een bestand voor uw eigen raad.',
    open: 'Bestand openen',
    openText: 'Ga verder in een bestand van uw raad.',
    example: 'Voorbeeld bekijken',
    exampleText: 'Kijk rond bij een raad met een gevuld jaar.',
    recent: 'Onlangs geopend',
    gone: 'Niet meer gevonden op deze plaats',
  },

  who: {
    title: 'Wie bent u?',
    why: 'Uw naam komt in de geschiedenis, zodat iedereen ziet wie wat heeft gedaan.',
    name: 'Uw naam',
    save: 'Verder',
    change: 'Naam wijzigen',
  },

  display: {
    label: 'Weergave',
    system: 'Kleuren van de computer',
    light: 'Licht',
    dark: 'Donker',
    contrast: 'Hoog contrast',
    larger: 'Letters groter',
    smaller: 'Letters kleiner',
    normal: 'Gewone letters',
  },

  room: { nothingToPrint: 'Hier is niets om af te drukken.', nothingNew: 'Hier valt niets nieuws te maken.' },

  help: {
    title: 'Hulp',
    shortcuts: 'Sneltoetsen',
    paragraphs: [
      'Links kiest u een onderdeel. Bovenaan kiest u het jaar.',
      'U hoeft niet te bewaren. Raadwerk bewaart elke wijziging meteen.',
      'Iets fout gedaan? Kies bovenaan Ongedaan maken. Dat kan ook later nog, ook als u het programma hebt afgesloten.',
      'Bedragen en datums typt u zoals u gewend bent: 12,50 of 12-3. Onder het veld staat wat Raadwerk heeft begrepen.',
      'Wat u afdrukt of bewaart, blijft precies zo terug te vinden. Kies bovenaan Bestand en dan Uitgegeven stukken.',
      'Letters te klein? Druk op Ctrl en +. Of kies bovenaan Weergave.',
    ],
  },

  form: {
    required: (label: string) => `Vul in: ${label.toLocaleLowerCase('nl').replace(/[?…]$/, '')}.`,
    choose: 'Kies…',
    number: 'Typ een heel getal, zoals 4.',
    reason: 'Reden',
  },

  table: {
    saveAs: 'Opslaan als…',
    filter: 'Tonen',
    sortBy: (label: string) => `Sorteer op ${label.toLocaleLowerCase('nl')}`,
  },

  drop: {
    choose: 'Bestand kiezen…',
    hint: 'Sleep hier een bestand, of plak het met',
  },

  order: {
    up: (name: string) => `${name} omhoog`,
    down: (name: string) => `${name} omlaag`,
    drag: 'Sleep om te verplaatsen',
    moved: (name: string, place: number, total: number) => `${name}: nu plaats ${place} van ${total}`,
    help: 'Verplaats met Alt en pijl omhoog of omlaag.',
  },

  text: {
    toolbar: 'Opmaak',
    heading: 'Kop',
    subheading: 'Tussenkop',
    bold: 'Vet',
    italic: 'Schuin',
    bullets: 'Lijst met punten',
    numbers: 'Genummerde lijst',
    link: 'Verwijzing',
    linkTitle: 'Verwijzing maken',
    linkAddress: 'Adres van de pagina',
    linkHint: 'Bijvoorbeeld https://www.overheid.nl',
    linkSave: 'Verwijzing maken',
    linkRemove: 'Verwijzing weghalen',
    linkWrong: 'Typ een adres dat begint met https:// of een e-mailadres.',
  },

  pages: {
    label: 'Voorbeeld van de afdruk',
    thumbnails: 'Alle pagina’s',
    page: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
    previous: 'Vorige pagina',
    next: 'Volgende pagina',
    zoom: 'Grootte',
    fit: 'Passend',
    print: 'Afdrukken',
    save: 'Bewaren als',
    formats: { pdf: 'PDF', html: 'Webpagina', docx: 'Word', ics: 'Agenda', xml: 'Betaalbestand', csv: 'CSV', xlsx: 'Excel', journal: 'hledger' },
    pdf: 'Bewaren als PDF',
    html: 'Bewaren als webpagina',
    docx: 'Bewaren voor Word',
    ics: 'Bewaren voor de agenda',
    xml: 'Bewaren als betaalbestand voor de bank',
    csv: 'Bewaren als CSV',
    xlsx: 'Bewaren voor Excel',
    journal: 'Bewaren als journaal voor hledger',
    folder: 'Map tonen',
    saved: (path: string) => `Bewaard: ${path}`,
    busy: 'De pagina’s worden gemaakt…',
    again: 'wordt bijgewerkt…',
    progress: (done: number, total: number) => `Bijlage ${done} van ${total}`,
    stop: 'Stoppen',
    stopped: 'Het maken van de pagina’s is gestopt.',
    printing: 'Het document opent in het programma van uw computer. Kies daar Afdrukken.',
    notListed: 'Het staat niet in de lijst van uitgegeven stukken, want dit bestand kan nu alleen worden gelezen.',
  },

  missing: {
    count: (number: number) => (number === 1 ? '1 bijlage ontbreekt' : `${number} bijlagen ontbreken`),
    one: ({ number, name, reason }: MissingAnnex) =>
      `Bijlage ${number} (${name}) staat niet in dit stuk: ${reason}. Lever deze bijlage los aan.`,
    many: 'Deze bijlagen staan niet in dit stuk. Lever ze los aan.',
    annex: ({ number, name, reason }: MissingAnnex) => `Bijlage ${number} (${name}): ${reason}.`,
    deliver: (numbers: readonly number[]) =>
      numbers.length === 1 ? `Lever bijlage ${numbers.join()} los aan.` : `Lever deze bijlagen los aan: ${numbers.join(', ')}.`,
  },

  choices: {
    label: 'Instellingen van de afdruk',
    audience: 'Voor wie',
    audiences: { public: 'Openbaar', internal: 'Intern' },
    audienceHint: (document: Kind) => INTERNAL[document],
    size: 'Letters',
    sizes: { normal: 'Gewoon', large: 'Groot' },
    ink: 'Kleur',
    inks: { colour: 'In kleur', black: 'Zwart-wit' },
    annexes: (number: number) => `Met bewijsstukken (${number})`,
    parts: 'Onderdelen',
    left: (number: number) => `${number} weggelaten`,
    cover: 'Omslag',
    contents: 'Inhoudsopgave',
    footer: 'Regel onderaan',
    footerHint: 'Leeg: de regel uit de huisstijl.',
    usual: 'Gewone instelling',
  },

  issued: {
    title: 'Uitgegeven stukken',
    open: 'Uitgegeven stukken…',
    times: (number: number) => `Uitgegeven: ${number} keer`,
    empty: 'Hier komt vanzelf elk stuk dat u afdrukt of bewaart, precies zoals het de deur uit ging.',
    note: 'Met het controlegetal kan iedereen nagaan of een stuk nog precies zo is als toen (SHA-256).',
    when: 'Wanneer',
    what: 'Stuk',
    audience: 'Voor wie',
    public: 'openbaar',
    internal: 'intern',
    college: 'het college',
    format: 'Vorm',
    who: 'Door',
    checksum: 'Controlegetal',
    actions: 'Openen',
    annexes: (number: number) => `met ${number} ${number === 1 ? 'bijlage' : 'bijlagen'}`,
    look: { label: 'Bekijken', of: (title: string) => `Bekijken: ${title}` },
    save: { label: 'Bewaren', of: (title: string) => `Bewaren: ${title}` },
    copy: (title: string) => `Controlegetal van ${title} kopiëren`,
    copied: 'Het controlegetal is gekopieerd.',
    opened: 'Het stuk opent in het programma van uw computer.',
  },

  clock: {
    // Written out: the window's first picture would wait for the language's own list.
    months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    label: (year: number) => `Jaarklok ${year}`,
    date: 'Datum',
    what: 'Wat',
    state: 'Stand',
    meeting: 'Vergadering',
    duty: 'jaartaak',
    states: { done: 'gedaan', open: 'nog te doen', due: 'nu aan de beurt', late: 'te laat', cancelled: 'gaat niet door' },
    meetings: { done: 'gehouden', open: 'komt nog', due: 'vandaag', late: 'te laat', cancelled: 'gaat niet door' },
    summary: (held: number, meetings: number) =>
      meetings === 0 ? 'Nog geen vergaderingen op het rooster' : `${held} van ${meetings} vergaderingen gehouden`,
  },
} as const;
