internal import Text

extension NameRules {
  static let vietnamese: NameRules = {
    var rules = NameRules()
    rules.keepsDiacritics = true
    rules.isWrittenInSyllables = true
    // Vietnamese has no title case, but names of three or four syllables.
    rules.hasTitleCase = false
    // Vietnamese texts have English names too.
    rules.articles = ["the"]
    rules.ordinalEndings = ["th", "st", "nd", "rd"]
    rules.ministryHeads = ["Bộ"]
    rules.portfolioLinks = ["và", "of", "the", "for", "and", "&"]
    rules.endsInCountry = true
    rules.homeCountry = "VN"
    rules.familyNameFirst = FamilyNameFirst(
      country: "VN", families: familyNames, syllables: VietnameseSyllable.all)
    // A name begins with the kind of thing that is named: `nhà máy thủy điện Sơn La`.
    rules.margins = (before: 5, behind: 3)
    rules.isAlwaysNamed = true
    return rules
  }()

  /// Family names without diacritics, except those that are also frequent words of English or of other names.
  private static let familyNames = Set(
    """
    An Bùi Cao Chu Châu Chử Cù Diệp Doãn Dương Giang Giáp Hoàng Huỳnh Hà Hàn Hồ Hứa Kim Kiều La Lâm Lã \
    Lê Lò Lý Lư Lưu Lương Lại Lều Lỗ Lục Ma Mai Mã Mạc Nghiêm Nguyễn Ngô Ngọ Ngụy Nhâm Ninh Nông Phan \
    Phó Phùng Phương Phạm Quan Quang Quách Sầm Thi Thiều Thái Thân Thạch Tiêu Triệu Trình Trương Trần \
    Trịnh Tô Tôn Tăng Tạ Tống Từ Vi Viên Võ Văn Vũ Vương Ông Đinh Đoàn Đàm Đào Đậu Đặng Đồng Đỗ Đới
    """.split(separator: " ").map { fold($0.lowercased()) }
  ).subtracting(["an", "ma", "la", "kim", "ha", "vi", "thi"])
}
