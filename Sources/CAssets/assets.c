#include "assets.h"

// #embed is C23; the compiler has it in every mode and only says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A file that ships with the program is three lines here and one row in the table below.

static const unsigned char criteria_2016_2020[] = {
#embed "../../Assets/Criteria/ntm-2016-2020.json"
};
static const unsigned char criteria_2021_2025[] = {
#embed "../../Assets/Criteria/ntm-2021-2025.json"
};
static const unsigned char criteria_nang_cao_2021_2025[] = {
#embed "../../Assets/Criteria/ntm-nang-cao-2021-2025.json"
};
static const unsigned char criteria_kieu_mau_2021_2025[] = {
#embed "../../Assets/Criteria/ntm-kieu-mau-2021-2025.json"
};
static const unsigned char criteria_2026_2030[] = {
#embed "../../Assets/Criteria/ntm-2026-2030.json"
};
static const unsigned char units_2024_05[] = {
#embed "../../Assets/Units/3cap-2024-05.tsv"
};
static const unsigned char units_2025_03[] = {
#embed "../../Assets/Units/3cap-2025-03.tsv"
};
static const unsigned char units_2025_07[] = {
#embed "../../Assets/Units/2cap-2025-07.tsv"
};
static const unsigned char units_2026_04[] = {
#embed "../../Assets/Units/2cap-2026-04.tsv"
};
static const unsigned char units_conversion_2025_07[] = {
#embed "../../Assets/Units/chuyen-doi-2025-07.tsv"
};
static const unsigned char units_regions[] = {
#embed "../../Assets/Units/vung-63.tsv"
};
static const unsigned char demo_2022[] = {
#embed "../../Assets/Demo/chi-lang-2022.json"
};
static const unsigned char demo_2024[] = {
#embed "../../Assets/Demo/chi-lang-2024.json"
};
static const unsigned char notice_phrases[] = {
#embed "../../Assets/Templates/notice-phrases.txt"
};
static const unsigned char hub_schema[] = {
#embed "../../Assets/Hub/schema.sql"
};
static const unsigned char hub_signed[] = {
#embed "../../Assets/Hub/signed.sql"
};
static const unsigned char hub_views[] = {
#embed "../../Assets/Hub/views.sql"
};
static const unsigned char hub_roles[] = {
#embed "../../Assets/Hub/roles.sql"
};

#define ASSET(path, bytes) {path, bytes, sizeof bytes}

// Criteria sets and lists of units are offered in this order.
static const ntm_asset assets[] = {
    ASSET("Criteria/ntm-2016-2020.json", criteria_2016_2020),
    ASSET("Criteria/ntm-2021-2025.json", criteria_2021_2025),
    ASSET("Criteria/ntm-nang-cao-2021-2025.json", criteria_nang_cao_2021_2025),
    ASSET("Criteria/ntm-kieu-mau-2021-2025.json", criteria_kieu_mau_2021_2025),
    ASSET("Criteria/ntm-2026-2030.json", criteria_2026_2030),
    ASSET("Units/3cap-2024-05.tsv", units_2024_05),
    ASSET("Units/3cap-2025-03.tsv", units_2025_03),
    ASSET("Units/2cap-2025-07.tsv", units_2025_07),
    ASSET("Units/2cap-2026-04.tsv", units_2026_04),
    ASSET("Units/chuyen-doi-2025-07.tsv", units_conversion_2025_07),
    ASSET("Units/vung-63.tsv", units_regions),
    ASSET("Demo/chi-lang-2022.json", demo_2022),
    ASSET("Demo/chi-lang-2024.json", demo_2024),
    ASSET("Templates/notice-phrases.txt", notice_phrases),
    ASSET("Hub/schema.sql", hub_schema),
    ASSET("Hub/signed.sql", hub_signed),
    ASSET("Hub/views.sql", hub_views),
    ASSET("Hub/roles.sql", hub_roles),
};

size_t ntm_asset_count(void) { return sizeof assets / sizeof assets[0]; }

ntm_asset ntm_asset_at(size_t index) { return assets[index]; }
