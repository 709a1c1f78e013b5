//! The one place where a figure gets the digits under which it is known everywhere: page, table,
//! chart, CSV and image all read the result, none rounds again.

/// Rounds to a number of decimals, halves away from zero (as a reader does by hand).
///
/// ```
/// assert_eq!(datasets::measure::round(29.310_06, 1), 29.3);
/// assert_eq!(datasets::measure::round(-0.25, 1), -0.3);
/// ```
pub fn round(value: f64, decimals: u8) -> f64 {
    let power = 10_f64.powi(i32::from(decimals));
    let rounded = (value * power).round() / power;
    // -0.0 is not a figure that anybody publishes.
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// `scale × numerator / denominator`, rounded; `None` when the denominator is 0, because a share of
/// nothing is not 0.
///
/// ```
/// use datasets::measure::ratio;
/// assert_eq!(ratio(3657.0, 12477.0, 100.0, 1), Some(29.3));
/// assert_eq!(ratio(0.0, 0.0, 100.0, 1), None);
/// ```
pub fn ratio(numerator: f64, denominator: f64, scale: f64, decimals: u8) -> Option<f64> {
    (denominator != 0.0).then(|| round(scale * numerator / denominator, decimals))
}
