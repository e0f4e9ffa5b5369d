/// The styles that a document is written in, by the name that a reference document has to give them too.
///
/// A name is what counts: a Word in another language keeps it and changes the id that paragraphs refer to.
enum DocumentStyle: String, CaseIterable, Sendable {
  case normal = "Normal"
  case heading1 = "heading 1"
  case heading2 = "heading 2"
  case heading3 = "heading 3"
  case footnoteText = "footnote text"
  case footnoteReference = "footnote reference"
  case superior = "NTM Superior"
  case issuer = "NTM Issuer"
  case nation = "NTM Nation"
  case motto = "NTM Motto"
  case rule = "NTM Rule"
  case number = "NTM Number"
  case placeAndDate = "NTM Place and Date"
  case title = "NTM Title"
  case subject = "NTM Subject"
  case body = "NTM Body"
  case basis = "NTM Basis"
  case list = "NTM List"
  case table = "NTM Table"
  case tableHead = "NTM Table Head"
  case tableCell = "NTM Table Cell"
  case recipientsTitle = "NTM Recipients Title"
  case recipient = "NTM Recipient"
  case authority = "NTM Authority"
  case signer = "NTM Signer"
  case appendix = "NTM Appendix"
  case gap = "NTM Gap"

  /// The id that our own style sheet gives it: "heading 1" is `Heading1`.
  var standardID: String {
    rawValue.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
