/** Where LibreOffice finds the macro in the profile of whoever starts it. */
export const macroName = 'Standard.Module1.Main';

export const macroLibrary = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
`;

/**
 * LibreOffice Basic: merges `letter.fodt` with `people.csv` of the same folder, given as a URL, to `merged0.pdf` and,
 * with a file for each person, those after it. What fails is written to `failed.txt`: a message box would wait for ever.
 */
export function mergeMacro(folder: string, oneFile: boolean): string {
  const at = folder.replaceAll('&', '&amp;').replaceAll('"', '%22');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main
  On Error GoTo Failed
  Dim csv(4) As New com.sun.star.beans.PropertyValue
  csv(0).Name = "Extension" : csv(0).Value = "csv"
  csv(1).Name = "HeaderLine" : csv(1).Value = True
  csv(2).Name = "FieldDelimiter" : csv(2).Value = ","
  csv(3).Name = "StringDelimiter" : csv(3).Value = """"
  csv(4).Name = "CharSet" : csv(4).Value = "UTF-8"
  people = CreateUnoService("com.sun.star.sdb.DatabaseContext").createInstance()
  people.URL = "sdbc:flat:${at}"
  people.Info = csv()
  rows = CreateUnoService("com.sun.star.sdb.RowSet")
  rows.ActiveConnection = people.getConnection("", "")
  rows.CommandType = com.sun.star.sdb.CommandType.TABLE
  rows.Command = "people"
  rows.execute()

  merge = CreateUnoService("com.sun.star.text.MailMerge")
  merge.DocumentURL = "${at}/letter.fodt"
  merge.DataSourceName = "people"
  merge.CommandType = rows.CommandType
  merge.Command = rows.Command
  merge.ActiveConnection = rows.ActiveConnection
  merge.ResultSet = rows
  merge.OutputType = com.sun.star.text.MailMergeType.FILE
  merge.OutputURL = "${at}"
  merge.FileNamePrefix = "merged"
  merge.SaveAsSingleFile = ${oneFile ? 'True' : 'False'}
  merge.SaveFilter = "writer_pdf_Export"
  merge.execute(Array())
  StarDesktop.terminate()
  Exit Sub
Failed:
  file = FreeFile
  Open "${at}/failed.txt" For Output As #file
  Print #file, "line " &amp; Erl &amp; ": " &amp; Error$
  Close #file
  StarDesktop.terminate()
End Sub
</script:module>
`;
}
