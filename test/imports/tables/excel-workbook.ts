import { zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const headings = ['indicator', 'area', 'period', 'value', 'rank'];
const texts = [...headings, 'MARAC', 'county', 'Q4 2020/21', 'Q3 2020/21', 'Q2 2020/21', 'Q1 2020/21'];

// 9 is 0%, 10 is 0.00% and 16 is d-mmm: built in, so that no text of the format stands in the file.
const formats = [0, 9, 10, 16];

/** A workbook part by part as Excel saves one: built-in formats, shared texts and formulas, and `2/9` made a day. */
export function asExcelWrites(): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': sheet(),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));
}

function contentTypes(): string {
  const parts = [
    ['workbook', 'sheet.main'],
    ['worksheets/sheet1', 'worksheet'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
  ].map(([name, kind]) => `<Override PartName="/xl/${name}.xml" ContentType="${contentType}.${kind}+xml"/>`);
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

function styles(): string {
  const styled = formats.map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${styled.length}">${styled.join('')}</cellXfs></styleSheet>`;
}

const text = (at: string, word: string) => `<c r="${at}" t="s"><v>${texts.indexOf(word)}</v></c>`;

/** The indicator stands in A, a hidden number in B, then area, period, value and rank. */
function row(nth: number, period: string, figures: string, attributes = ''): string {
  const named = `${text(`A${nth}`, 'MARAC')}<c r="B${nth}"><v>7</v></c>${text(`C${nth}`, 'county')}${text(`D${nth}`, period)}`;
  return `<row r="${nth}"${attributes}>${named}${figures}</row>`;
}

function sheet(): string {
  const heading = ['A', 'C', 'D', 'E', 'F'].map((column, at) => text(`${column}1`, headings[at] ?? '')).join('');
  const rows = [
    `<row r="1">${heading}</row>`,
    row(2, 'Q4 2020/21', '<c r="E2" s="1"><v>0.49</v></c>'),
    row(3, 'Q3 2020/21', '<c r="E3" s="2"><f t="shared" ref="E3:E4" si="0">G3/H3</f><v>0.305</v></c>'),
    row(4, 'Q2 2020/21', '<c r="E4" s="2"><f t="shared" si="0"/><v>0.245</v></c>'),
    row(5, 'Q1 2020/21', '<c r="E5" s="1"><v>0.3</v></c><c r="F5" s="3"><v>44441</v></c>'),
    row(6, 'Q1 2020/21', '<c r="E6"><v>12</v></c>', ' hidden="1"'),
  ];
  return `<worksheet xmlns="${main}"><cols><col min="2" max="2" width="9" hidden="1" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}
