internal import Domain
internal import Foundation

extension OtherFile {
  /// What bytes are by how they begin, where that is no table; nil for what may be one.
  init?(_ data: Data) {
    let isContainer = data.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    let signed = OtherFile.signatures.first { signature, _ in data.starts(with: signature) }
    if isContainer {
      self.init(container: data)
    } else if let signed {
      self = signed.1
    } else {
      self.init(markup: data)
    }
  }

  private static let signatures: [([UInt8], OtherFile)] = [
    (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .letter), (Array("Rar!".utf8), .archive),
    ([0x37, 0x7A, 0xBC, 0xAF], .archive), ([0x1F, 0x8B, 8], .archive), ([0x89, 0x50, 0x4E, 0x47], .picture),
    ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture), (Array("BM".utf8) + [0x36], .picture),
    ([0x49, 0x49, 0x2A, 0], .picture), ([0x4D, 0x4D, 0, 0x2A], .picture),
    // Excel of before 1995 wrote no container around it.
    ([9, 8, 8, 0], .oldWorkbook), ([9, 8, 0x10, 0], .oldWorkbook), ([9, 4, 6, 0], .oldWorkbook),
    ([9, 2, 6, 0], .oldWorkbook), ([9, 0, 4, 0], .oldWorkbook),
  ]

  /// The container of Office until 2003, by the names of what is in it.
  private init?(container data: Data) {
    let known: [(String, OtherFile)] = [
      ("Workbook", .oldWorkbook), ("Book", .oldWorkbook), ("WordDocument", .letter), ("PowerPoint Document", .slides),
    ]
    let found = known.first { name, _ in
      // A name ends with a zero, and the directory has it in UTF-16.
      data.firstRange(of: Data((name + "\0").utf8.flatMap { [$0, 0] })) != nil
    }
    guard let found else { return nil }
    self = found.1
  }

  /// HTML or XML, in UTF-8 or UTF-16, whatever stands before its first tag.
  private init?(markup data: Data) {
    let beginning = String(decoding: data.prefix(8192).filter { $0 != 0 }, as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }.lowercased()
    if beginning.hasPrefix("mime-version:") || beginning.hasPrefix("from:") && beginning.contains("multipart/related") {
      self = .webPage
    } else if !beginning.hasPrefix("<") {
      return nil
    } else if beginning.contains("urn:schemas-microsoft-com:office:spreadsheet")
      && !beginning.contains("<html") || beginning.contains("office:document")
    {
      self = .xmlWorkbook
    } else if ["<html", "<table", "<!doctype html", "<body", "<head", "<meta", "<div", "<style", "<tr"]
      .contains(where: beginning.contains)
    {
      self = .webPage
    } else if beginning.hasPrefix("<?xml") {
      self = .xmlWorkbook
    } else {
      return nil
    }
  }

  /// What a ZIP file with these parts is; nil for what may be a workbook.
  init?(parts names: Set<String>) {
    if names.contains("xl/workbook.bin") {
      self = .binaryWorkbook
    } else if names.contains(where: { $0.hasPrefix("index/") && $0.hasSuffix(".iwa") }) || names.contains("index.zip")
      || names.contains("index.xml") && names.contains("buildversionhistory.plist")
    {
      self = .numbers
    } else if names.contains("word/document.xml") {
      self = .letter
    } else if names.contains("ppt/presentation.xml") {
      self = .slides
    } else if !names.contains("[content_types].xml"), !names.contains("mimetype"), !names.contains("_rels/.rels") {
      self = .archive
    } else {
      return nil
    }
  }
}
