/**
 * The order of the house, checked on what was built.
 *
 * <p>Enters: the class folders of the modules and the EAR. Leaves: a red test that names the class
 * or the file.
 *
 * <p>Rules: 1. One package lives in one module. 2. Every package of the product says in {@code
 * package-info} what it is for. 3. Arrows go one way: web to ejb to domain; domain knows neither
 * CDI nor an entity manager. 4. What the EAR ships lies in it once, and the server's own libraries
 * not at all.
 *
 * <p>Out of scope: what the code does.
 */
package hs.desk.house;
