import Catalogue
import Domain

/// Units as they are named.
enum Units {
  /// A province by the newest list of its family; its code where no list has it.
  static func title(of province: OverlayProvince) -> String {
    let list = Catalogue.unitLists.last { OverlayProvince(province.code, in: $0.id) == province }
    return list?.unit(province.code)?.title ?? province.code.text
  }
}
