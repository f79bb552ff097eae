package id.kerani.customer;

/** How risky an application is. */
public enum RiskLevel {
    GREEN,
    YELLOW,
    RED
}
