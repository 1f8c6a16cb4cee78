/// The people, places and organizations that the news keeps coming back to, some much more often than others.
struct NameStock {
  private static let peopleCount = 4_000
  private static let companyCount = 400

  private let people: [NamePair]
  private let places: [NamePair]
  private let organizations: [NamePair]
  private let peopleRanks: ZipfTable
  private let placeRanks: ZipfTable
  private let organizationRanks: ZipfTable

  init() {
    var random = RandomSource(seed: 0x6E61_6D65)
    people = (0..<Self.peopleCount).map { _ in Self.person(from: &random) }
    places = NamePair.list(Self.placeLines)
    organizations =
      NamePair.list(Self.organizationLines)
      + (0..<Self.companyCount).map { _ in Self.company(from: &random) }
    peopleRanks = ZipfTable(count: people.count, shift: 5)
    placeRanks = ZipfTable(count: places.count, shift: 3)
    organizationRanks = ZipfTable(count: organizations.count, shift: 3)
  }

  func person(from random: inout RandomSource) -> NamePair { people[peopleRanks.rank(from: &random)] }
  func place(from random: inout RandomSource) -> NamePair { places[placeRanks.rank(from: &random)] }
  func organization(from random: inout RandomSource) -> NamePair {
    organizations[organizationRanks.rank(from: &random)]
  }
}

// MARK: - Making names

extension NameStock {
  private static func person(from random: inout RandomSource) -> NamePair {
    random.percent(40) ? vietnamesePerson(from: &random) : westernPerson(from: &random)
  }

  /// Called by the given name, which comes last; English papers leave the marks out.
  private static func vietnamesePerson(from random: inout RandomSource) -> NamePair {
    let parts = [families, middles, givens].map { random.one(of: $0) }
    let name = parts.joined(separator: " ")
    return NamePair(
      Spelling.bare.of(name), name, short: (english: Spelling.bare.of(parts[2]), vietnamese: parts[2]))
  }

  private static func westernPerson(from random: inout RandomSource) -> NamePair {
    let surname = EnglishWords.name(from: &random)
    let name = random.one(of: firstNames) + " " + surname
    return NamePair(name, name, short: (english: surname, vietnamese: surname))
  }

  private static func company(from random: inout RandomSource) -> NamePair {
    let name = EnglishWords.name(from: &random)
    return random.percent(50)
      ? NamePair("\(name) Group", "Tập đoàn \(name)") : NamePair("\(name) Bank", "Ngân hàng \(name)")
  }
}

// MARK: - Tables

extension NameStock {
  private static let families = words(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh")
  private static let middles = words(
    "Văn Thị Đức Minh Thanh Quốc Hữu Xuân Ngọc Thúy Công Hồng Kim Bá Gia Tuấn")
  private static let givens = words(
    """
    Anh Bình Châu Dũng Đạt Giang Hà Hải Hạnh Hiếu Hòa Hùng Hương Khánh Lan Linh Long Mai Nam Nga Ngân Oanh Phong \
    Phúc Phương Quân Quang Sơn Tâm Thắng Thảo Thủy Toàn Trang Trung Tuyết Uyên Việt Vinh Yến
    """)
  private static let firstNames = words(
    """
    Anna Bart Carla Daniel Elena Frank Grace Henrik Irene James Karin Louis Maria Nadia Oliver Paula Robert Sofia \
    Thomas Ursula Victor Wendy Yusuf Zoe Kristi David Michael Sarah Emma Peter Laura Martin Julia Simon Helen
    """)

  private static func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
  }

  private static let placeLines = """
    Vietnam=Việt Nam,Hanoi=Hà Nội,China=Trung Quốc,United States=Mỹ,Ho Chi Minh City=Thành phố Hồ Chí Minh,\
    Japan=Nhật Bản,Russia=Nga,South Korea=Hàn Quốc,Da Nang=Đà Nẵng,France=Pháp,Germany=Đức,Ukraine=Ukraine,\
    Belgium=Bỉ,India=Ấn Độ,Hai Phong=Hải Phòng,Thailand=Thái Lan,Laos=Lào,Cambodia=Campuchia,Singapore,\
    Australia=Úc,Can Tho=Cần Thơ,Hue=Huế,Israel=Israel,Iran=Iran,Italy=Ý,Spain=Tây Ban Nha,Netherlands=Hà Lan,\
    Poland=Ba Lan,Turkey=Thổ Nhĩ Kỳ,Egypt=Ai Cập,Brazil=Brazil,Mexico=Mexico,Indonesia,Malaysia,Philippines,\
    Nha Trang,Quang Ninh=Quảng Ninh,Quang Nam=Quảng Nam,Dong Nai=Đồng Nai,Nghe An=Nghệ An,Thanh Hoa=Thanh Hóa,\
    Sweden=Thụy Điển,Norway=Na Uy,Denmark=Đan Mạch,Finland=Phần Lan,Austria=Áo,Switzerland=Thụy Sĩ,\
    Greece=Hy Lạp,Portugal=Bồ Đào Nha,Hungary,South Africa=Nam Phi,North Korea=Triều Tiên,Myanmar,Mongolia=Mông Cổ,\
    Antwerp,Brussels,Paris,London,Berlin,Tokyo,Washington,Moscow=Moskva,Beijing=Bắc Kinh,Shanghai=Thượng Hải,\
    Europe=châu Âu,Asia=châu Á,Africa=châu Phi,Canada,Argentina,Chile,Peru,Cuba,Iraq,Syria,Pakistan,Nepal
    """
  private static let organizationLines = """
    Ministry of Public Security=Bộ Công an,Ministry of Foreign Affairs=Bộ Ngoại giao,\
    European Union=Liên minh châu Âu,United Nations=Liên hợp quốc,Ministry of Finance=Bộ Tài chính,\
    Ministry of Health=Bộ Y tế,Ministry of Justice=Bộ Tư pháp,Ministry of Transport=Bộ Giao thông Vận tải,\
    World Bank=Ngân hàng Thế giới,World Health Organization=Tổ chức Y tế Thế giới,NATO,ASEAN,AFP,Reuters,\
    Department of Homeland Security=Bộ An ninh Nội địa,Ministry of Defence=Bộ Quốc phòng,Europol,Interpol,\
    International Monetary Fund=Quỹ Tiền tệ Quốc tế,National Assembly=Quốc hội,State Bank=Ngân hàng Nhà nước,\
    Ministry of Education and Training=Bộ Giáo dục và Đào tạo,European Commission=Ủy ban châu Âu,\
    Ministry of Industry and Trade=Bộ Công Thương,Supreme Court=Tòa án Tối cao
    """
}
