import Domain
import Drawing
import Localization

/// A recommendation as the screens list it: made in the session shown, or carried into it from an earlier one.
struct ListedRecommendation: Equatable, Sendable {
  var recommendation: Recommendation
  /// The day of the earlier session that made it; nil for one of this session.
  var carriedFrom: CalendarDate?

  var isOpen: Bool { recommendation.completion == nil }
}

extension Model {
  /// Those of earlier sessions, oldest first, with what this session says of them; then its own.
  var recommendations: [ListedRecommendation] {
    guard let book = inspection?.recommendations else { return [] }
    let found = book.completions
    let earlier = shown.carried.map { carried in
      var recommendation = carried.recommendation
      recommendation.completion = found[recommendation.id]
      return ListedRecommendation(recommendation: recommendation, carriedFrom: carried.date)
    }
    return earlier + book.own.map { ListedRecommendation(recommendation: $0) }
  }

  func recommendations(of commune: UnitCode) -> [ListedRecommendation] {
    recommendations.filter { $0.recommendation.origin.commune == commune }
  }

  func recommendations(at place: Place) -> [ListedRecommendation] {
    recommendations.filter { $0.belongs(to: place) }
  }

  /// The communes of which something is open past its deadline.
  var overdueCommunes: Set<UnitCode> {
    Set(
      recommendations.filter { $0.recommendation.isOverdue(on: today) }.compactMap(\.recommendation.origin.commune))
  }
}

extension ListedRecommendation {
  func belongs(to place: Place) -> Bool {
    recommendation.origin
      == Recommendation.Origin(commune: place.commune, criteriaSet: place.criteriaSet, criterion: place.criterion)
  }
}

/// How a recommendation is told in a line or a few.
enum RecommendationText {
  /// For a line of detail: "Kiến nghị: … (UBND xã, trước 30/10/2024)"; empty when nothing is open.
  ///
  /// - Parameter spare: the columns of the line that something else wants.
  static func firstOpen(_ items: [ListedRecommendation], _ model: Model, spare: Int = 0) -> String {
    let open = items.filter(\.isOpen)
    let overdue = open.first { $0.recommendation.isOverdue(on: model.today) }
    guard let item = overdue ?? open.first else { return "" }
    let recommendation = item.recommendation
    let texts = model.texts.tasks
    let count = open.count > 1 ? " (\(open.count))" : ""
    let sign = overdue == nil ? "" : "\(model.signs.warning) "
    let owner = recommendation.owner.isEmpty ? recommendation.addressee : recommendation.owner
    let aside = [owner, deadline(recommendation, model)].filter { !$0.isEmpty }.joined(separator: ", ")
    let head = "\(sign)\(texts.recommendation)\(count): "
    let tail = aside.isEmpty ? "" : " (\(aside))"
    let room = max(16, model.size.columns - 2 - spare - TextWidth.columns(head + tail))
    return head + TextLine.cut(recommendation.text.singleLine, to: room, model) + tail
  }

  /// All that is known of it besides its text: addressee, owner, deadline, where it comes from, what became of it.
  static func details(_ item: ListedRecommendation, _ model: Model) -> String {
    let texts = model.texts.tasks
    let recommendation = item.recommendation
    let completion = recommendation.completion.map {
      "\(model.signs.checkedBox) \(texts.done($0.date.vietnamese, $0.note.singleLine))"
    }
    return [
      completion, recommendation.addressee, recommendation.owner, deadline(recommendation, model),
      item.carriedFrom.map { texts.carried($0.vietnamese) },
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  static func deadline(_ recommendation: Recommendation, _ model: Model) -> String {
    guard let due = recommendation.due?.vietnamese else { return "" }
    let texts = model.texts.tasks
    return recommendation.isOverdue(on: model.today) ? texts.overdue(due) : texts.due(due)
  }

  /// Where it belongs, as far as the list does not say so already: "Bằng Hữu 17".
  static func place(_ recommendation: Recommendation, withCommune: Bool, _ model: Model) -> String {
    let origin = recommendation.origin
    var words: [String] = []
    if withCommune, let commune = origin.commune { words.append(model.communeName(commune)) }
    if let criterion = origin.criterion { words.append("\(criterion)") }
    return words.joined(separator: " ")
  }
}
