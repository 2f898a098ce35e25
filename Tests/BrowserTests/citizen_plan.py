"""A citizen fills in their ABC-jobplan in a real browser: citizen_plan.py PROGRAM [FOLDER FOR SCREENSHOTS]

Serves the demo jobcenter with PROGRAM, gives a citizen a link, and does what they would do at the width of a telephone and of a desk.
"""

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 20
# Answers to saving come when they are let go, or not at all although the sheet was kept.
ANSWERS = """
    window.kindOfAnswer = arguments[0];
    if (window.answered !== undefined) return;
    window.answered = 0;
    const fetch = window.fetch;
    window.fetch = async (path, options) => {
        const kind = window.kindOfAnswer;
        const answer = await fetch(path, options);
        if (options.method !== "PUT") return answer;
        if (kind === "slow") await new Promise((done) => { window.letGo = done; });
        if (kind === "lost") throw new TypeError("lost");
        setTimeout(() => { window.answered += 1; }, 50);
        return answer;
    };
"""


class Jobcenter:
    """The demo jobcenter, served on a port that is free."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="kompas-browser-")
        self.process = subprocess.Popen(
            [program, "serve", "--demo", "--data", self.folder, "--port", "0", "--health-port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        for line in self.process.stdout:
            ready = re.search(r"ready on (http://[^/]+)/docs", line)
            if ready:
                self.address = ready.group(1)
                break
        else:
            raise SystemExit("the service did not start")
        with open(os.path.join(self.folder, "demo-tokens"), encoding="utf-8") as file:
            self.tokens = [line.strip().split("\t") for line in file]

    def token(self, name):
        return next(token for token, holder in self.tokens if name in holder)

    def ask(self, method, path, body=None, token=None, tag=None):
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        if tag:
            headers["If-Match"] = tag
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data=data, method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def stop(self):
        self.process.terminate()
        self.process.wait(PATIENCE)
        shutil.rmtree(self.folder, ignore_errors=True)


class Page:
    """A browser of its own, and what is looked for on the page."""

    def __init__(self, width, shots):
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.browser = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.browser.set_script_timeout(PATIENCE)
        # A window is never as narrow as a telephone; the page in it is.
        self.browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
        )
        self.width = width
        self.shots = shots

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.browser.quit()

    def find(self, selector, text=None):
        """The first such thing that is to be seen, as soon as there is one."""
        def seen(browser):
            for element in browser.find_elements(By.CSS_SELECTOR, selector):
                if element.is_displayed() and (text is None or text in element.text):
                    return element
            return False
        # A page that is loaded anew takes its things along.
        return WebDriverWait(self.browser, PATIENCE, ignored_exceptions=[StaleElementReferenceException]).until(seen, f"nothing like {selector} {text or ''}")

    def press(self, selector, text=None):
        element = self.find(selector, text)
        self.browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def write(self, selector, text):
        element = self.find(selector)
        element.clear()
        element.send_keys(text)

    def open(self, address):
        # Another # alone would leave the page as it is.
        self.browser.get("about:blank")
        self.browser.get(address)

    def focus(self):
        """The words of what has the focus."""
        return self.browser.switch_to.active_element.text

    def let_go(self):
        """Lets an answer to saving come, as soon as there is one."""
        script = "if (window.letGo) window.letGo(); return Boolean(window.letGo)"
        WebDriverWait(self.browser, PATIENCE).until(lambda browser: browser.execute_script(script), "no answer to let go")

    def answered(self, count):
        """Waits until so many answers to saving have come."""
        WebDriverWait(self.browser, PATIENCE).until(lambda browser: browser.execute_script("return window.answered") >= count, "no answer")

    def shot(self, name):
        if self.shots:
            height = self.browser.execute_script("return document.documentElement.scrollHeight")
            picture = self.browser.execute_cdp_cmd("Page.captureScreenshot", {
                "captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": self.width, "height": height, "scale": 1}
            })
            with open(os.path.join(self.shots, f"{name}-{self.width}.png"), "wb") as file:
                file.write(base64.b64decode(picture["data"]))

    def fits(self):
        """Nothing sticks out to the right."""
        return self.browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")

    def complaints(self):
        """What the browser complained of, but for answers that a test asked for."""
        return [entry["message"] for entry in self.browser.get_log("browser") if "the server responded with a status of" not in entry["message"]]


def check(truth, what):
    if not truth:
        raise SystemExit(f"FAILED: {what}")


def fill_in(center, page):
    caseworker = center.token("Sagsbehandler 4")
    case = center.ask("GET", "/v1/cases?externalCaseNumber=2026-0417", token=caseworker)["items"][0]["id"]
    plans = f"/v1/cases/{case}/abc-jobplans"
    citizen = next(
        (actor["id"] for actor in center.ask("GET", f"/v1/cases/{case}/actors", token=caseworker)["items"] if actor["role"] == "borger")
    )
    before = [version["number"] for version in center.ask("GET", plans, token=caseworker)["items"]]
    number = center.ask("POST", plans, {
        "basedOn": max(before, default=0),
        "lines": [
            {"letter": "A", "kind": "funktion", "text": "At passe <b>dyr</b> & haver"},
            {"letter": "B", "kind": "opgave", "text": "Ringer til et gartneri", "responsible": {"actor": citizen}, "due": "2027-01-15"},
            {"letter": "B", "kind": "opgave", "text": "Finder en praktik", "responsible": {"staff": center.ask("GET", "/v1/me", token=caseworker)["staff"]["id"]}},
        ],
    }, token=caseworker)["number"]
    link = center.ask("POST", f"{plans}/{number}/citizen-link", {}, token=caseworker)
    address = center.address + link["path"]

    page.open(center.address + "/abc-jobplan#halvt")
    page.find("#besked", "Linket er ikke helt")

    page.open(address)
    page.write("#kode", "AAAA-AAAA")
    page.press("#aabning button")
    page.find("#besked", "Koden passer ikke")
    page.shot("kode")
    check(page.fits(), "the page with the code is wider than the window")

    page.write("#kode", link["code"].lower())
    page.press("#aabning button")
    page.find("#ark")
    check(page.focus() == "Din ABC-jobplan", "whoever opened the sheet is at its beginning")
    labels = [field.accessible_name for field in page.browser.find_elements(By.CSS_SELECTOR, "#ark input")]
    check(len(set(labels)) == len(labels), f"each field says where it is: {labels}")
    check(page.find("[data-letter=A] [data-kind=funktion] input").get_property("value") == "At passe <b>dyr</b> & haver", "the line is as it was written")
    page.find(".others li", "Sagsbehandler 4: Finder en praktik")
    check("Testborger" not in page.browser.page_source, "the page says whose plan it is")

    check(re.search(r"indtil den \d+\. \w+ kl\. \d{1,2}\.\d\d\.$", page.find("#frist").text), f"until when: {page.find('#frist').text}")
    page.write("#antalC", "201")
    message = page.find("#antalC").get_property("validationMessage")
    check(message == "Skriv et helt tal fra 0 til 200, eller lad feltet stå tomt.", f"a number that is too high is told of in Danish: {message}")

    page.press("[data-letter=C] button", "Tilføj et sted")
    page.browser.switch_to.active_element.send_keys("Lageret ved motorvejen")
    page.write("[data-letter=B] [data-kind=opgave] input[type=text]", "Ringer til to gartnerier")
    page.write("#antalC", "4")
    page.write("#hilsen", "Jeg vil gerne tale om C.")
    page.press("#klar")
    page.press("#ark button[type=submit]")
    page.find("#gemt", "kan nu se, at du er klar")
    check(page.focus() == "Gem", "whoever saved is still where they were")
    page.shot("ark")
    check(page.fits(), "the sheet is wider than the window")

    seen = center.ask("GET", f"/v1/cases/{case}/citizen-link", token=caseworker)
    check(seen["state"] == "udfyldt", "the caseworker sees that it is filled in")
    check(
        [line["text"] for line in seen["sheet"]["lines"]] == ["At passe <b>dyr</b> & haver", "Ringer til to gartnerier", "Lageret ved motorvejen"],
        f"what was written is what was kept: {seen['sheet']['lines']}",
    )
    check(seen["sheet"]["intensity"]["C"] == 4, "how much is searched is kept")

    # Written while it is being saved: that is not touched by the answer, and is saved the next time.
    page.browser.execute_script(ANSWERS, "slow")
    page.write("#antalB", "2")
    page.press("#ark button[type=submit]")
    page.find("#gemt", "Gemmer")
    page.write("#hilsen", "Jeg vil gerne tale om C i morgen.")
    page.find("#gemt", "Ikke gemt endnu")
    page.let_go()
    page.answered(1)
    check(page.find("#hilsen").get_property("value") == "Jeg vil gerne tale om C i morgen.", "what was written meanwhile is still there")
    check("Ikke gemt endnu" in page.find("#gemt").text, "it says that something is not saved")

    # The answer is lost on the way: saving again is no clash with oneself.
    page.browser.execute_script(ANSWERS, "lost")
    page.press("#ark button[type=submit]")
    page.find("#besked.bad", "ikke forbindelse")
    page.browser.execute_script(ANSWERS, "")
    page.write("#hilsen", "Jeg vil gerne tale om C.")
    page.press("#ark button[type=submit]")
    page.find("#gemt", "kan nu se, at du er klar")
    check(not page.browser.find_element(By.ID, "besked").is_displayed(), "what went wrong before is not said any more")
    seen = center.ask("GET", f"/v1/cases/{case}/citizen-link", token=caseworker)
    check(seen["sheet"]["message"] == "Jeg vil gerne tale om C." and seen["sheet"]["intensity"]["B"] == 2, "both were saved")

    # The page again, in the same tab: no code is needed.
    page.browser.refresh()
    page.find("#ark")
    check(page.find("#hilsen").get_property("value") == "Jeg vil gerne tale om C.", "the message is there again")

    # Written elsewhere in the meantime: nothing is written over.
    page.browser.execute_script(
        "return fetch('/v1/citizen-plan', {headers: {Authorization: 'Bearer ' + sessionStorage.getItem(arguments[0])}}).then((answer) =>"
        " fetch('/v1/citizen-plan', {method: 'PUT', body: '{\"lines\": []}', headers: {Authorization: 'Bearer ' + sessionStorage.getItem(arguments[0]),"
        " 'If-Match': answer.headers.get('ETag'), 'Content-Type': 'application/json'}}))", "abc-jobplan " + link["id"],
    )
    page.write("#hilsen", "Noget andet.")
    page.press("#ark button[type=submit]")
    page.find("#besked.bad", "fra et andet vindue")

    # Closed on this machine: the code is used, and says so.
    page.press("#luk")
    page.browser.switch_to.alert.accept()
    page.find("#aabning")
    page.write("#kode", link["code"])
    page.press("#aabning button")
    page.find("#besked.bad", "Koden er brugt")

    # Taken back while it is being written on.
    link = center.ask("POST", f"{plans}/{number}/citizen-link", {}, token=caseworker)
    page.open(center.address + link["path"])
    page.write("#kode", link["code"])
    page.press("#aabning button")
    page.find("#ark")
    center.ask("DELETE", f"/v1/cases/{case}/citizen-link", token=caseworker, tag="*")
    page.press("#ark button[type=submit]")
    page.find("#besked.bad", "gælder ikke længere")
    check(page.complaints() == [], f"the browser complains: {page.complaints()}")


def main():
    program, shots = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
    center = Jobcenter(program)
    try:
        leader = center.token("Leder")
        center.ask("PUT", "/v1/citizen-link-settings", {"isOn": True, "reason": "Prøve"}, token=leader, tag="*")
        for width in [390, 1280]:
            with Page(width, shots) as page:
                fill_in(center, page)
            print(f"-- at {width}: a citizen filled in their plan")
    finally:
        center.stop()


if __name__ == "__main__":
    main()
