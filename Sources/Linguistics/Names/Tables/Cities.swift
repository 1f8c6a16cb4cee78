/// Cities, states and provinces that news names often. The time zone database, which Foundation brings, names
/// some four hundred cities in English; here are those that it lacks, and the Vietnamese forms that differ.
/// From common knowledge.
enum Cities {
  /// Cities of the world without a time zone of their own.
  static let world = """
    Abuja,Alberta,Aleppo,Alexandria,Antwerp,Atlanta,Atlantic Ocean,Bali,Balkans,Bangalore,Barcelona,\
    Basra,Bavaria,Beijing,Benghazi,Birmingham,Black Sea,Boston,Brasília,British Columbia,Brooklyn,\
    Canberra,Cape Town,Cardiff,Catalonia,Chennai,Cologne,Crimea,Dallas,Damascus,Davos,Delhi,Doha,\
    Earth,Edinburgh,England,Fallujah,Flanders,Florence,Frankfurt,Fukushima,Gaza Strip,Geneva,Glasgow,\
    Guangzhou,Guantanamo Bay,Gulf of Mexico,Hamburg,Hanoi,Hiroshima,Ho Chi Minh City,Hollywood,Houston,\
    Hyderabad,Indian Ocean,Islamabad,Jeddah,Kandahar,Kashmir,Kerala,Kharkiv,Korean Peninsula,Kyoto,\
    Lagos,Lahore,Las Vegas,Leeds,Liverpool,Lyon,Manchester,Manhattan,Mars,Marseille,Mecca,\
    Mediterranean Sea,Miami,Middle East,Milan,Moon,Mosul,Mumbai,Munich,Nagasaki,Nanjing,Naples,\
    New Delhi,New York City,Northern Ireland,Nova Scotia,Odesa,Okinawa,Ontario,Osaka,Ottawa,\
    Pacific Ocean,Persian Gulf,Peshawar,Philadelphia,Pretoria,Punjab,Pyongyang,Quebec,Queensland,Rafah,\
    Red Sea,Rotterdam,Saint Petersburg,San Diego,San Francisco,Scandinavia,Scotland,Seattle,Sevastopol,\
    Shenzhen,Siberia,Sicily,Silicon Valley,South China Sea,St. Petersburg,Tasmania,Tel Aviv,The Hague,\
    Tibet,Tokyo,Turin,Valencia,Venice,Wales,Wallonia,Wellington,West Bank,Wuhan,Xinjiang,Yokohama
    """

  /// The states of the United States.
  static let americanStates = """
    Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,\
    Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,\
    Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,\
    North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,\
    South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming
    """

  /// Provinces and larger cities of Vietnam, and the names of its regions.
  static let vietnam = """
    An Giang,Biển Đông,Buôn Ma Thuột,Bà Rịa,Bà Rịa - Vũng Tàu,Bình Dương,Bình Phước,Bình Thuận,Bình Định,\
    Bạc Liêu,Bắc Bộ,Bắc Giang,Bắc Kạn,Bắc Ninh,Bến Tre,Cam Ranh,Cao Bằng,Cà Mau,Côn Đảo,Cần Thơ,\
    Gia Lai,Hoàng Sa,Huế,Hà Giang,Hà Nam,Hà Nội,Hà Tây,Hà Tĩnh,Hòa Bình,Hưng Yên,Hạ Long,Hải Dương,\
    Hải Phòng,Hậu Giang,Hội An,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Long An,Lào Cai,Lâm Đồng,Lạng Sơn,\
    Nam Bộ,Nam Định,Nghệ An,Nha Trang,Ninh Bình,Ninh Thuận,Phú Quốc,Phú Thọ,Phú Yên,Quy Nhơn,Quảng Bình,\
    Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sài Gòn,Sóc Trăng,Sơn La,Thanh Hóa,Thái Bình,Thái Nguyên,\
    Thủ Đức,Thừa Thiên - Huế,Thừa Thiên Huế,Tiền Giang,Trung Bộ,Trà Vinh,Trường Sa,Tuyên Quang,Tây Nguyên,\
    Tây Ninh,Vĩnh Long,Vĩnh Phúc,Vũng Tàu,Yên Bái,Điện Biên,Điện Biên Phủ,Đà Lạt,Đà Nẵng,Đắc Lắc,\
    Đắk Lắk,Đắk Nông,Đồng Bằng Sông Cửu Long,Đồng Nai,Đồng Tháp
    """

  /// A line: the English name; its Vietnamese names, the first of them the one to show.
  static let vietnameseForms = """
    Atlantic Ocean;Đại Tây Dương
    Beijing;Bắc Kinh
    Crimea;Crimea|Crưm
    Earth;Trái Đất|Trái đất
    England;nước Anh
    Gaza Strip;Dải Gaza|dải Gaza
    Guangzhou;Quảng Châu
    Gulf of Mexico;Vịnh Mexico|vịnh Mexico
    Hanoi;Hà Nội
    Ho Chi Minh City;TP.HCM|TP. HCM|TP HCM|TPHCM|thành phố Hồ Chí Minh|TP Hồ Chí Minh|TP. Hồ Chí Minh
    Indian Ocean;Ấn Độ Dương
    Korean Peninsula;bán đảo Triều Tiên
    London;Luân Đôn|London|Luân-đôn
    Mars;Sao Hỏa|sao Hỏa|sao Hoả
    Mediterranean Sea;Địa Trung Hải
    Middle East;Trung Đông
    Moon;Mặt Trăng|Mặt trăng
    Moscow;Mát-xcơ-va|Moskva|Moscow|Mátxcơva|Matxcơva
    Nanjing;Nam Kinh
    New South Wales|NSW;New South Wales|NSW
    New York;New York|Niu Yoóc|Niu-Oóc
    Northern Ireland;Bắc Ireland
    Pacific Ocean;Thái Bình Dương
    Paris;Paris|Pa-ri
    Persian Gulf;vịnh Ba Tư|Vịnh Ba Tư
    Pyongyang;Bình Nhưỡng
    Rome;Roma|Rome|La Mã
    Scotland;Scotland|Xcốt-len
    Seoul;Seoul|Xơ-un
    Shanghai;Thượng Hải
    Shenzhen;Thâm Quyến
    South China Sea;Biển Đông
    Taipei;Đài Bắc
    Tibet;Tây Tạng
    Tokyo;Tokyo|Tô-ky-ô
    Vientiane;Viêng Chăn
    Washington|Washington, D.C.|Washington D.C.|Washington, DC|Washington DC;Washington|Oa-sinh-tơn|Washington, D.C.|Washington D.C.
    West Bank;Bờ Tây
    Wuhan;Vũ Hán
    Xinjiang;Tân Cương
    """
}
