"""The dashboard's entry: ``streamlit run app.py``. Everything else lives in the package."""

from analyser.dashboard.routes import run

if __name__ == "__main__":
    run()
