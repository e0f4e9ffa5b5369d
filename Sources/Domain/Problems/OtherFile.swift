/// What a file is that is given as a table and is none.
public enum OtherFile: Equatable, Sendable, CaseIterable {
  /// HTML, also what a site offers as "Excel".
  case webPage
  /// The XML that Excel wrote in 2003, and that of a workbook in a single file.
  case xmlWorkbook
  /// XLS, as Excel wrote until 2003.
  case oldWorkbook
  /// XLSB.
  case binaryWorkbook
  /// A table of Apple's Numbers.
  case numbers
  /// DOC, DOCX, ODT or RTF.
  case letter
  /// PPT, PPTX or ODP.
  case slides
  /// A page to be printed.
  case pdf
  /// A photo or a scan.
  case picture
  /// ZIP, RAR, 7z or gzip with files in it.
  case archive
}
