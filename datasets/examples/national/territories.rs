//! Who is there and who is part of whom: the official lists, or numbers where they are not at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::Deserialize;

/// How many communes, groups and départements are made up where the official lists are not at hand:
/// about as many as there are.
const NUMBERED: (u32, u32, u32) = (35_000, 1_250, 100);

/// A commune, and what it is part of.
pub(super) struct Commune {
    pub(super) code: String,
    name: String,
    /// None for the few that are in no group.
    group: Option<String>,
    department: String,
}

/// The territories of a country.
pub(super) struct Territories {
    communes: Vec<Commune>,
    /// Name by code.
    groups: BTreeMap<String, String>,
    departments: BTreeMap<String, String>,
}

/// A row of `Communes.csv` (INSEE).
#[derive(Deserialize)]
struct Listed {
    #[serde(rename = "DEPCOM")]
    code: String,
    #[serde(rename = "COM")]
    name: String,
}

/// A group of `epci.json`, a département of `departements.json` (Etalab).
#[derive(Deserialize)]
struct Group {
    code: String,
    #[serde(rename = "nom")]
    name: String,
    #[serde(rename = "membres", default)]
    members: Vec<Member>,
}

#[derive(Deserialize)]
struct Member {
    code: String,
}

impl Territories {
    /// Those of `communes/Communes.csv`, `communes/epci.json` and `communes/departements.json`.
    pub(super) fn official(originals: &Path) -> Result<Self, Box<dyn Error>> {
        let path = |name: &str| originals.join("communes").join(name);
        let groups: Vec<Group> = serde_json::from_slice(&fs::read(path("epci.json"))?)?;
        let departments: Vec<Group> =
            serde_json::from_slice(&fs::read(path("departements.json"))?)?;
        let group_of: BTreeMap<&str, &str> = groups
            .iter()
            .flat_map(|one| one.members.iter().map(|of| (&*of.code, &*one.code)))
            .collect();
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').from_path(path("Communes.csv"))?;
        let mut communes = Vec::new();
        for listed in reader.deserialize() {
            let Listed { code, name } = listed?;
            let group = group_of.get(code.as_str()).map(|group| (*group).to_owned());
            // Three characters overseas, two elsewhere.
            let length = if code.starts_with("97") { 3 } else { 2 };
            let department = code.get(..length).unwrap_or_default().to_owned();
            communes.push(Commune { code, name, group, department });
        }
        communes.sort_by(|a, b| a.code.cmp(&b.code));
        let named = |list: Vec<Group>| list.into_iter().map(|one| (one.code, one.name)).collect();
        Ok(Self { communes, groups: named(groups), departments: named(departments) })
    }

    /// Made up: `00001` is part of `100000001` and of `01`.
    pub(super) fn numbered() -> Self {
        let (communes, groups, departments) = NUMBERED;
        let group = |rank: u32| format!("{:09}", 100_000_000 + rank);
        let department = |rank: u32| format!("D{rank:02}");
        let commune = |rank: u32| Commune {
            code: format!("{rank:05}"),
            name: format!("Commune {rank}"),
            group: Some(group(rank * groups / (communes + 1))),
            department: department(rank * departments / (communes + 1)),
        };
        Self {
            communes: (1..=communes).map(commune).collect(),
            groups: (0..groups).map(|rank| (group(rank), format!("Groupement {rank}"))).collect(),
            departments: (0..departments)
                .map(|rank| (department(rank), format!("Département {rank}")))
                .collect(),
        }
    }

    /// The first communes, with the groups and départements that one of them is part of.
    pub(super) fn first(mut self, count: usize) -> Self {
        self.communes.truncate(count);
        let named: BTreeSet<&str> = self
            .communes
            .iter()
            .flat_map(|one| one.group.iter().chain([&one.department]))
            .map(String::as_str)
            .collect();
        self.groups.retain(|code, _| named.contains(code.as_str()));
        self.departments.retain(|code, _| named.contains(code.as_str()));
        self
    }

    pub(super) fn communes(&self) -> &[Commune] {
        &self.communes
    }

    /// A commune and the group that it is part of: those that the site would open on.
    pub(super) fn pilot(&self) -> Option<(&str, &str)> {
        self.communes.iter().find_map(|one| Some((one.code.as_str(), one.group.as_deref()?)))
    }

    /// `territoires.csv`: one row for each parent of a commune.
    pub(super) fn file(&self) -> Result<Vec<u8>, Box<dyn Error>> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["code", "nom", "type", "parent"])?;
        writer.write_record(["FR", "France", "pays", ""])?;
        for (code, name) in &self.departments {
            writer.write_record([code, name, "departement", "FR"])?;
        }
        for (code, name) in &self.groups {
            writer.write_record([code, name, "epci", ""])?;
        }
        for Commune { code, name, group, department } in &self.communes {
            for parent in group.iter().chain([department]) {
                writer.write_record([code, name, "commune", parent])?;
            }
        }
        Ok(writer.into_inner().map_err(csv::IntoInnerError::into_error)?)
    }
}
