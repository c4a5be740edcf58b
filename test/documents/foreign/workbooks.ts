/**
 * Workbooks with ITA scores as other programs write them, made here: by excelize, by LibreOffice from files of its own and
 * of none, by SheetJS, and in the words of openpyxl and the Open XML SDK.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { utils, write } from 'xlsx';
import { savedByOpenpyxl } from '../../commandLine/programs/openpyxl';
import { savedByExcelize, savedBySheetJs } from '../../commandLine/programs/otherPrograms';
import { Author } from '../../excel/author';
import { everything, type UserContent } from '../../excel/userContent';
import { workbookOf } from '../../host/support';
import { SEED, frameworkOf, scoresOf } from '../../ita/support';
import { converted } from '../libreOffice';

export interface ForeignWorkbook {
  readonly what: string;
  /** Where the scores are, if not on the sheet in front. */
  readonly sheet?: string;
  readonly make: () => Promise<Uint8Array>;
}

/** Title, header and ten rows. */
const rows: readonly (readonly (string | number)[])[] = [
  ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567', '', ''],
  ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนนที่ได้'],
  ...frameworkOf(2567).indicators.map(({ id, name }) => [id, name, scoresOf(SEED).get(id) ?? 0]),
];

const plain: UserContent = {
  ...everything,
  formulas: false,
  charts: false,
  table: false,
  names: false,
  rules: 'none',
  validation: 'none',
  comments: false,
  merges: false,
  hiddenSheets: false,
  looks: 'plain',
  ourName: false,
  view: false,
};

async function byExcelize(content: Partial<UserContent>): Promise<Uint8Array> {
  const author = new Author();
  try {
    return await author.workbook({ ...plain, ...content });
  } finally {
    author.close();
  }
}

const kinds: readonly (readonly [string, Partial<UserContent>])[] = [
  ['everything', everything],
  ['charts and formulas', { charts: true, formulas: true }],
  ['a table, names and a filter', { table: true, names: true, view: true }],
  ['rules, validation and comments', { rules: 'columns', validation: 'columns', comments: true }],
];

/** A flat OpenDocument sheet with a rule for entries, a note and a formula. */
const flat = (): Uint8Array => {
  const cell = (value: string | number): string =>
    typeof value === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${value}"/>`
      : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const scores = rows
    .map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`)
    .join('')
    .replace(
      /<table:table-cell office:value-type="float" office:value="73.29"\/>/,
      '<table:table-cell table:content-validation-name="v1" office:value-type="float" office:value="73.29"><office:annotation><text:p>ตรวจแล้ว</text:p></office:annotation></table:table-cell>',
    );
  return strToU8(
    '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
      'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
      'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">' +
      '<office:body><office:spreadsheet><table:content-validations><table:content-validation table:name="v1" ' +
      'table:condition="of:cell-content-is-decimal-number() and cell-content-is-between(0,100)" table:base-cell-address="ITA.C3"/></table:content-validations>' +
      `<table:table table:name="ITA">${scores}</table:table>` +
      '<table:table table:name="สรุป"><table:table-row><table:table-cell table:formula="of:=SUM([ITA.C3:.C12])" office:value-type="float" office:value="0"/></table:table-row></table:table>' +
      '<table:named-expressions><table:named-range table:name="คะแนน" table:base-cell-address="$ITA.$A$1" table:cell-range-address="$ITA.$C$3:.$C$12"/></table:named-expressions>' +
      '</office:spreadsheet></office:body></office:document>',
  );
};

const commaSeparated = (): Uint8Array => strToU8(rows.map((row) => row.join(',')).join('\n'));

const cells = (prefix = ''): string =>
  rows
    .map((row, down) => {
      const inside = row.map((value, across) => {
        const r = `${'ABC'[across] ?? ''}${down + 1}`;
        return typeof value === 'number'
          ? `<${prefix}c r="${r}"><${prefix}v>${value}</${prefix}v></${prefix}c>`
          : `<${prefix}c r="${r}" t="inlineStr"><${prefix}is><${prefix}t>${value}</${prefix}t></${prefix}is></${prefix}c>`;
      });
      return `<${prefix}row r="${down + 1}">${inside.join('')}</${prefix}row>`;
    })
    .join('');

/** Every element has a prefix, and nothing but the sheet is there. */
function byOpenXmlSdk(): Uint8Array {
  const parts = Object.entries(unzipSync(workbookOf(`<sheetData>${cells()}</sheetData>`)));
  const prefixed = parts.map(([name, bytes]): [string, Uint8Array] => {
    if (!/^xl\/(?:workbook|worksheets\/sheet1)\.xml$/.test(name)) return [name, bytes];
    const text = strFromU8(bytes)
      .replace(/<(\/?)(\w)/g, '<$1x:$2')
      .replace(' xmlns="', ' xmlns:x="');
    return [name, strToU8(text)];
  });
  return zipSync(Object.fromEntries(prefixed));
}

function bySheetJs(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'ITA');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** openpyxl leaves every sheet selected that it made, the chart sheet in front too. */
async function withChartSheetInFront(): Promise<Uint8Array> {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument';
  const view = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
  const rel = (kind: string, target: string): string =>
    `<Relationships xmlns="${packaged}"><Relationship Type="${relationships}/${kind}" Target="${target}" Id="rId1"/></Relationships>`;
  const book = workbookOf(`${view}<sheetData>${cells()}</sheetData>`, {
    'xl/workbook.xml': `<workbook xmlns:r="${relationships}" xmlns="${main}"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="กราฟ" sheetId="2" r:id="rId2"/><sheet name="ITA" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}"><Relationship Type="${relationships}/worksheet" Target="/xl/worksheets/sheet1.xml" Id="rId1"/><Relationship Type="${relationships}/chartsheet" Target="/xl/chartsheets/sheet1.xml" Id="rId2"/></Relationships>`,
    'xl/chartsheets/sheet1.xml': `<chartsheet xmlns:r="${relationships}" xmlns="${main}">${view}<drawing r:id="rId1"/></chartsheet>`,
    'xl/chartsheets/_rels/sheet1.xml.rels': rel('drawing', '/xl/drawings/drawing1.xml'),
    'xl/drawings/drawing1.xml': `<wsDr xmlns="${drawing}/spreadsheetDrawing"><absoluteAnchor><pos x="0" y="0"/><ext cx="9000000" cy="6000000"/><graphicFrame><nvGraphicFramePr><cNvPr id="1" name="Chart 1"/><cNvGraphicFramePr/></nvGraphicFramePr><xfrm/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${relationships}" r:id="rId1"/></a:graphicData></a:graphic></graphicFrame><clientData/></absoluteAnchor></wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': rel('chart', '/xl/charts/chart1.xml'),
    'xl/charts/chart1.xml': `<chartSpace xmlns="${drawing}/chart"><chart><plotArea><barChart><barDir val="col"/><grouping val="clustered"/><ser><idx val="0"/><order val="0"/><spPr><a:ln xmlns:a="${drawing}/main"><a:prstDash val="solid"/></a:ln></spPr><val><numRef><f>ITA!$C$3:$C$12</f></numRef></val></ser><gapWidth val="150"/><axId val="10"/><axId val="100"/></barChart><catAx><axId val="10"/><scaling><orientation val="minMax"/></scaling><axPos val="l"/><crossAx val="100"/></catAx><valAx><axId val="100"/><scaling><orientation val="minMax"/></scaling><axPos val="l"/><crossAx val="10"/></valAx></plotArea><plotVisOnly val="1"/></chart></chartSpace>`,
  });
  const parts = unzipSync(book);
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).replace(
    '</Types>',
    `<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${type}.spreadsheetml.chartsheet+xml"/>` +
      `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${type}.drawing+xml"/>` +
      `<Override PartName="/xl/charts/chart1.xml" ContentType="${type}.drawingml.chart+xml"/></Types>`,
  );
  return Promise.resolve(zipSync({ ...parts, '[Content_Types].xml': strToU8(types) }));
}

export const foreignWorkbooks: readonly ForeignWorkbook[] = [
  ...kinds.map(([what, content]) => ({ what: `excelize: ${what}`, make: () => byExcelize(content) })),
  { what: 'LibreOffice: a flat document', make: () => converted(flat(), 'fods') },
  { what: 'LibreOffice: a text file', make: () => converted(commaSeparated(), 'csv') },
  { what: 'LibreOffice: charts and comments', make: async () => converted(await byExcelize(everything), 'xlsm') },
  { what: 'openpyxl: everything', make: async () => savedByOpenpyxl(await byExcelize(everything)) },
  { what: 'openpyxl: a chart sheet in front', sheet: 'ITA', make: withChartSheetInFront },
  { what: 'SheetJS: a new workbook', make: () => Promise.resolve(bySheetJs()) },
  { what: 'SheetJS: everything', make: async () => savedBySheetJs(await byExcelize(everything)) },
  { what: 'excelize: saved after LibreOffice', make: async () => savedByExcelize(await converted(flat(), 'fods')) },
  { what: 'the Open XML SDK: prefixes and no other part', make: () => Promise.resolve(byOpenXmlSdk()) },
];
