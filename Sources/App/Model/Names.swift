import Domain
import Localization

extension Model {
  /// The name of a commune in a list: a thị trấn or phường is told from the xã of its name.
  func listedName(_ unit: AdministrativeUnit) -> String {
    unit.isRuralCommune ? unit.name : "\(unit.kind.short) \(unit.name)"
  }

  /// The name of the commune of a place; its code where the session does not go through it.
  func communeName(_ place: Place) -> String { communeName(place.commune) }

  /// The name of a commune; its code where the session does not go through it.
  func communeName(_ commune: UnitCode) -> String {
    guard let inspection, let position = inspection.position(of: commune) else { return commune.text }
    return inspection.communes[position].unit.name
  }

  /// The name of a criterion of one of the session's sets.
  func criterionName(_ place: Place) -> String {
    guard let inspection, let set = inspection.position(of: place.criteriaSet),
      let criterion = inspection.outlines[set].criteria.first(where: { $0.number == place.criterion })
    else { return "\(place.criterion)" }
    return "\(place.criterion) \(criterion.name.text(in: language))"
  }
}
