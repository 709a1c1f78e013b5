//! The document holds, whole, in both languages.

use super::*;
